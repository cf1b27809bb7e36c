import type { Call } from "./call.ts";
import { button, creatorLink, lines, section, timeOf } from "./control-page-parts.ts";
import { describeDelivery } from "./control-state.ts";
import { type Delivery, listDeliveries } from "./deliveries.ts";
import { type Html, html } from "./html.ts";
import { listRequests, listViolations } from "./journal.ts";
import type { Post } from "./posts.ts";

const ROWS_SHOWN_MAX = 100;

export function showRules({ store, config }: Call): Html {
  const violations = listViolations(store, ROWS_SHOWN_MAX);
  const items = violations.map(
    ({ at, route, creator, sentence }) => html`<p>${sentence}</p>
<p class="faint">${timeOf(at, config.now())} <code>${route}</code> ${creatorLink(creator)}</p>`,
  );
  const aside = violations.length > 0 ? button("violations/forget", "Forget") : undefined;
  return section(
    { id: "rules", title: "Broken rules", aside },
    lines("Broken rules, newest first", items, "No client has broken a documented rule."),
  );
}

export function showRequests({ store, config }: Call): Html {
  const items = listRequests(store, ROWS_SHOWN_MAX).map(
    ({ at, method, path, status, code, creator }) => html`<p class="row"><code>${method} ${path}</code>
  ${badge(status === 0 ? "cut" : `${status} ${code ?? ""}`, code === "ok")}</p>
<p class="faint">${timeOf(at, config.now())} ${creatorLink(creator)}</p>`,
  );
  return section(
    { id: "requests", title: "Requests" },
    lines("Requests, newest first", items, "Nothing has been asked yet."),
  );
}

export function showTasks({ store, config }: Call): Html {
  const posts = store.all<Post>(
    "SELECT * FROM posts ORDER BY initAt DESC, rowid DESC LIMIT ?",
    ROWS_SHOWN_MAX,
  );
  const items = posts.map(
    (post) => html`<p class="row"><code>${post.publishId}</code>
  ${badge(post.failReason ?? post.status, post.status !== "FAILED")}</p>
<p class="faint">${timeOf(post.initAt, config.now())} ${creatorLink(post.username)} ${describeTask(post)}</p>`,
  );
  return section(
    { id: "tasks", title: "Uploads and pulls" },
    lines("Uploads and pulls, newest first", items, "No post has been begun yet."),
  );
}

function describeTask({ mediaType, delivery, source, isStuck, ...post }: Post): string {
  const movedBytes = source === "FILE_UPLOAD" ? post.uploadedBytes : post.downloadedBytes;
  return [
    mediaType === "PHOTO" ? "photos" : "video",
    delivery === "inbox" ? "as a draft" : "posted directly",
    `${movedBytes.toLocaleString("en")} bytes ${source === "FILE_UPLOAD" ? "uploaded" : "pulled"}`,
    isStuck ? "never ends" : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}

export function showDeliveries({ store, config }: Call): Html {
  const items = listDeliveries(store, ROWS_SHOWN_MAX).map((delivery) => showDelivery(delivery, config.now()));
  const nothing = config.webhookUrl
    ? "Nothing has been told yet."
    : "There is no webhook URL, so nobody is told of events.";
  const to = config.webhookUrl && html`<p class="faint">To <code>${config.webhookUrl}</code></p>`;
  return section(
    { id: "webhooks", title: "Webhooks" },
    html`${to}${lines("Webhooks, newest first", items, nothing)}`,
  );
}

function showDelivery(delivery: Delivery, now: number): Html {
  const { id, event, creator, content, state, tries, lastStatus, lastError } = describeDelivery(delivery);
  const isSettled = state === "delivered";
  const answers =
    tries > 0 && `${tries} ${tries === 1 ? "try" : "tries"}, last answer ${lastStatus || "none"}`;
  return html`<div class="row"><div class="grow"><p><code>${event}</code> ${badge(state, isSettled)}</p>
<p class="faint">${timeOf(delivery.madeAt, now)} ${creatorLink(creator)} ${answers} ${lastError ?? ""}</p></div>
${button(`webhooks/${id}/redeliver`, "Send again")}</div>
<p class="faint"><code>${JSON.stringify(content)}</code></p>`;
}

function badge(text: string, isGood: boolean): Html {
  return html`<span class="badge${!isGood && " bad"}">${text}</span>`;
}
