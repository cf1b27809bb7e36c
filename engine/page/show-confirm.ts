import { findRun } from "../api/find-run.ts";
import type { PageCall } from "./call.ts";
import type { Shown } from "./document.ts";
import { html } from "./html.ts";
import { pathOf } from "./page-links.ts";

export function askToCancel(call: PageCall): Promise<Shown | undefined> {
  const words =
    "What it waits for is forgotten and no further step begins. A step that is running right now finishes, and what it gives is dropped.";
  return ask(call, { act: "cancel", title: "Cancel this run?", words, button: "Cancel the run" });
}

export function askToRetry(call: PageCall): Promise<Shown | undefined> {
  const words =
    "A new run of the same function begins with the same event, from its first step. Whatever the old run did is done again.";
  return ask(call, { act: "retry", title: "Run it again?", words, button: "Start a new run" });
}

type Question = { act: "cancel" | "retry"; title: string; words: string; button: string };

async function ask(call: PageCall, { act, title, words, button }: Question): Promise<Shown | undefined> {
  const run = await findRun(call.engine, call.id);
  if (!run) return undefined;
  const path = pathOf("runs", run.id);
  const body = html`<div class="narrow"><h1>${title}</h1>
<p><b>${run.function_id}</b><br><code>${run.id}</code></p><p>${words}</p>
<form method="post" action="${path}/${act}" class="actions"><input type="hidden" name="token" value="${call.token}">
<button class="main">${button}</button><a class="button" href="${path}">Leave it</a></form></div>`;
  return { title, body };
}
