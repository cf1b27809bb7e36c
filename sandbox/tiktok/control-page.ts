import type { Call } from "./call.ts";
import { showDeliveries, showRequests, showRules, showTasks } from "./control-page-events.ts";
import { showApp, showFaults, showTokens } from "./control-page-orders.ts";
import { showCreatorForms, showDrafts, showPosts } from "./control-page-people.ts";
import { html, page } from "./html.ts";
import type { Reply } from "./reply.ts";

const SECTIONS = [
  ["rules", "Broken rules"],
  ["requests", "Requests"],
  ["tasks", "Uploads"],
  ["webhooks", "Webhooks"],
  ["faults", "Faults"],
  ["app", "App"],
  ["creators", "Creators"],
  ["drafts", "Drafts"],
  ["posts", "Posts"],
  ["tokens", "Tokens"],
] as const;

/** What happened on the left, what can be done about it on the right; one below the other on a phone. */
export function showControl(call: Call): Reply {
  return page(
    200,
    "Sandbox control",
    html`<h1>Sandbox control</h1>
<p class="faint">What an app did here, and what shall happen to it. Times are UTC.
  <a href="/">Creators</a> · <a href="/_sandbox/state">State as JSON</a></p>
<nav class="jump" aria-label="Sections">${SECTIONS.map(([id, name]) => html`<a href="#${id}">${name}</a>`)}</nav>
<div class="desk"><div>${[showRules(call), showRequests(call), showTasks(call), showDeliveries(call)]}</div>
<div>${[
      showFaults(call),
      showApp(call),
      showCreatorForms(call),
      showDrafts(call),
      showPosts(call),
      showTokens(call),
    ]}</div></div>`,
    { isWide: true },
  );
}
