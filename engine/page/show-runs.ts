import { listFunctions } from "../api/list-functions.ts";
import { listRuns, RUN_STATUSES } from "../api/list-runs.ts";
import { readPage, textOf } from "../api/paging.ts";
import type { PageCall } from "./call.ts";
import type { Shown } from "./document.ts";
import { type Html, html } from "./html.ts";
import { linkTo, showNext } from "./page-links.ts";
import { showRunRows } from "./show-run-rows.ts";

const FUNCTIONS_MAX = 500;

export async function showRuns({ engine, query, now }: PageCall): Promise<Shown> {
  const page = readPage(query);
  const functionId = textOf(query, "function");
  const status = RUN_STATUSES.find((known) => known === query.get("status")) ?? null;
  const [runs, functions] = await Promise.all([
    listRuns(engine, page, { status, functionId }),
    listFunctions(engine, { limit: FUNCTIONS_MAX, after: null }),
  ]);
  const ids = functions.rows.map(({ id }) => id);
  const known = functionId === null || ids.includes(functionId) ? ids : [functionId, ...ids];
  const filter = { status, function: functionId };
  const body = html`<h1>Runs</h1>
<nav class="tabs" aria-label="Status">${[null, ...RUN_STATUSES].map((word) => showTab(word, filter))}</nav>
<form class="filter" method="get" action="/runs">${status && html`<input type="hidden" name="status" value="${status}">`}
<label for="function">Function</label><select id="function" name="function"><option value="">All functions</option>
${known.map((id) => html`<option value="${id}"${id === functionId && html` selected`}>${id}</option>`)}</select>
<button>Show</button></form>
${showRunRows(runs.rows, now, "No run is like that.")}${showNext("/runs", { ...filter, after: page.after }, runs.next)}`;
  return { title: "Runs", body };
}

function showTab(word: string | null, filter: { status: string | null; function: string | null }): Html {
  const path = linkTo("/runs", { ...filter, status: word });
  const name = word === null ? "All" : word[0]!.toUpperCase() + word.slice(1);
  return html`<a href="${path}"${word === filter.status && html` aria-current="page"`}>${name}</a>`;
}
