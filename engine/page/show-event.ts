import { findEvent } from "../api/list-events.ts";
import { listRuns } from "../api/list-runs.ts";
import { readPage } from "../api/paging.ts";
import type { PageCall } from "./call.ts";
import type { Shown } from "./document.ts";
import { html } from "./html.ts";
import { pathOf, showNext } from "./page-links.ts";
import { showJson } from "./show-json.ts";
import { showRunRows } from "./show-run-rows.ts";
import { when, whenDue } from "./when.ts";

export async function showEvent({ engine, id, query, now }: PageCall): Promise<Shown | undefined> {
  const found = await findEvent(engine, id);
  if (!found) return undefined;
  const page = readPage(query);
  const runs = await listRuns(engine, page, { eventId: id });
  const body = html`<p class="trail"><a href="/events">Events</a></p><h1>${found.name}</h1>
<dl class="facts"><div><dt>Id</dt><dd><code>${found.internal_id}</code></dd></div>
<div><dt>Received</dt><dd>${when(found.received_at, now)}</dd></div>
<div><dt>Handed out</dt><dd>${found.fanned_out_at || !found.due_at ? when(found.fanned_out_at, now) : whenDue(found.due_at, now)}</dd></div></dl>
<h2>Its runs</h2>${showRunRows(runs.rows, now, "It has started no run.")}
${showNext(pathOf("events", id), { after: page.after }, runs.next)}
<h2>The event</h2>${showJson(found.event, "The event")}`;
  return { title: found.name, body };
}
