import { listEvents, TICK_EVENT } from "../api/list-events.ts";
import { readPage, textOf } from "../api/paging.ts";
import type { PageCall } from "./call.ts";
import type { Shown } from "./document.ts";
import { html } from "./html.ts";
import { linkTo, pathOf, showNext } from "./page-links.ts";
import { when, whenDue } from "./when.ts";

export async function showEvents({ engine, query, now }: PageCall): Promise<Shown> {
  const page = readPage(query);
  const name = textOf(query, "name");
  const ticks = query.get("ticks") === "shown" || name === TICK_EVENT ? "shown" : null;
  const { rows, next } = await listEvents(engine, page, { name, isWithoutTicks: ticks === null });
  const items = rows.map(
    (event) => html`<li><a class="row event" href="${pathOf("events", event.internal_id)}">
<span class="what"><b>${event.name}</b><span class="faint">${
      event.due_at && event.due_at > now
        ? html`waits until ${whenDue(event.due_at, now)}`
        : countRuns(event.runs)
    }</span></span><span class="at">${when(event.received_at, now)}</span></a></li>`,
  );
  const body = html`<h1>Events</h1>
<form class="filter" method="get" action="/events"><label for="name">Name</label>
<input id="name" name="name" value="${name ?? ""}" autocomplete="off" placeholder="noun/what-happened"><button>Show</button>
${ticks === null && html`<a class="faint" href="${linkTo("/events", { name, ticks: "shown" })}">With the ticks of crons</a>`}</form>
${items.length > 0 ? html`<ul class="rows" role="list">${items}</ul>` : html`<p class="empty">No event is like that.</p>`}
${showNext("/events", { name, ticks, after: page.after }, next)}`;
  return { title: "Events", body };
}

function countRuns(runs: number): string {
  if (runs === 0) return "started no run";
  return runs === 1 ? "1 run" : `${runs} runs`;
}
