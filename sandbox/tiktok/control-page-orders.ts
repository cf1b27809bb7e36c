import { getApp } from "./app-state.ts";
import type { Call } from "./call.ts";
import {
  button,
  choice,
  lines,
  numberField,
  option,
  section,
  textField,
  tick,
} from "./control-page-parts.ts";
import { countTokens } from "./control-state.ts";
import { listCreators } from "./creators.ts";
import { FAULT_MODES, FAULT_ROUTES } from "./fault-input.ts";
import { type Fault, listFaults } from "./faults.ts";
import { type Html, html } from "./html.ts";
import type { Store } from "./store.ts";

const MODE_WORDS: Record<(typeof FAULT_MODES)[number], string> = {
  answer: "Answer something else",
  "cut-before": "Cut before it happens",
  "cut-after-commit": "Cut after it happened",
  delay: "Delay, then as usual",
  stuck: "The task never ends (inits, upload)",
  lose: "Lose it (webhooks)",
  twice: "Send it twice (webhooks)",
  reorder: "Send it after the next (webhooks)",
};

export function showFaults({ store }: Call): Html {
  const faults = listFaults(store);
  const aside = faults.length > 0 ? button("faults/clear", "Clear all") : undefined;
  const items = faults.map(
    (fault) => html`<div class="row"><p class="grow">${describeFault(fault)}</p>
${button(`faults/${fault.id}/remove`, "Remove")}</div>`,
  );
  return section(
    { id: "faults", title: "Faults", aside },
    html`${lines("Faults in order", items, "None is ordered: everything works.")}${showFaultForm(store)}`,
  );
}

function describeFault({ route, mode, creator, ...fault }: Fault): Html {
  const words = [
    mode === "answer" && `${fault.status} ${fault.code}`,
    mode === "delay" && `${fault.delayMs} ms`,
    fault.body !== null && "own body",
    fault.retryAfter !== null && `Retry-After: ${fault.retryAfter}`,
    creator ? `@${creator}` : "everybody",
    fault.skip > 0 && `after ${fault.skip} more`,
    fault.times > 1 && `${fault.times} times`,
  ].filter((word) => typeof word === "string");
  return html`<code>${route}</code> <strong>${mode}</strong> <span class="faint">${words.join(", ")}</span>`;
}

function showFaultForm(store: Store): Html {
  const creators = listCreators(store).map(({ username }) => option(username, `@${username}`));
  return html`<form method="post" action="/_sandbox/forms/faults/order"><div class="fields">
${choice(
  "route",
  "Where",
  FAULT_ROUTES.map((route) => option(route, route)),
)}
${choice("creator", "For whom", [option("", "Everybody"), ...creators])}
${choice(
  "mode",
  "What",
  FAULT_MODES.map((mode) => option(mode, MODE_WORDS[mode])),
  true,
)}
${numberField("times", "How many times", { value: 1, min: 1, max: 1000 })}
${numberField("after", "After how many", { value: 0, min: 0, max: 1000 })}
${numberField("status", "Status answered", { value: 500, min: 200, max: 599 })}
${textField("code", "Code, or fail reason")}
${numberField("delayMs", "Delay in ms", { value: 0, min: 0, max: 60_000 })}
</div>
<details><summary>A body and headers of its own</summary><div class="fields">
${textField("retryAfter", "Retry-After: seconds or a date")}
${textField("contentType", "Content-Type", "text/html; charset=utf-8")}
</div>
<label class="field"><span>Body</span><textarea name="body" rows="3"></textarea></label>
${tick("isOwnBody", "Send this body, even an empty one", false)}
</details>
<p class="actions"><button class="main">Order this fault</button></p></form>`;
}

export function showApp({ store }: Call): Html {
  const app = getApp(store);
  const cap = (value: number) => ({ value, min: 0, max: 1_000_000 });
  return section(
    { id: "app", title: "App" },
    html`<form method="post" action="/_sandbox/forms/app">
${tick("isAudited", "Audited: it may post to public accounts", Boolean(app.isAudited))}
<div class="fields">
${numberField("activeCreatorsMax", "Creators in 24 h", cap(app.activeCreatorsMax))}
${numberField("postsPerDayMax", "Direct posts of one in 24 h", cap(app.postsPerDayMax))}
${numberField("pendingSharesMax", "Pending drafts of one in 24 h", cap(app.pendingSharesMax))}
</div><p class="actions"><button class="small">Save</button></p></form>`,
  );
}

export function showTokens(call: Call): Html {
  const { issued = 0, live = 0 } = countTokens(call) ?? {};
  return section(
    { id: "tokens", title: "Tokens" },
    html`<p class="faint">${issued} pairs issued, ${live} access tokens live.
  For one creator alone: in the list of creators.</p>
<div class="buttons">${button("expire-access-tokens", "Expire all access tokens")}
${button("expire-refresh-tokens", "Expire all refresh tokens")}</div>`,
  );
}
