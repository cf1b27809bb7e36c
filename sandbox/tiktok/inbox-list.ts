import type { Creator } from "./creators.ts";
import { type Html, html } from "./html.ts";
import type { Post } from "./posts.ts";
import { listPublications } from "./publications.ts";
import type { Store } from "./store.ts";

const DRAFTS_SHOWN_MAX = 60;

/** What apps sent to the creator's inbox, newest first. */
export function showInbox(store: Store, { username }: Creator): Html | undefined {
  const drafts = store.all<Post>(
    "SELECT * FROM posts WHERE username = ? AND delivery = 'inbox' ORDER BY initAt DESC LIMIT ?",
    username,
    DRAFTS_SHOWN_MAX,
  );
  if (drafts.length === 0) return undefined;
  return html`<h2>Inbox</h2>
<ul class="rows">${drafts.map(
    (draft) => html`<li class="row" data-draft="${draft.publishId}"><span class="grow">
  <span>${draft.caption || (draft.mediaType === "PHOTO" ? "Photos" : "A video")}</span>
  <span class="faint">${new Date(draft.initAt).toISOString()}</span></span>
  <span class="badge" data-state>${stateOf(store, draft)}</span></li>`,
  )}</ul>`;
}

function stateOf(store: Store, draft: Post): string {
  if (draft.status === "FAILED") return `Failed: ${draft.failReason}`;
  if (draft.status === "PUBLISH_COMPLETE") {
    const count = listPublications(store, draft.publishId).length;
    return count === 1 ? "Posted" : `Posted ${count} times`;
  }
  if (draft.discardedAt !== null) return "Discarded";
  return draft.status === "SEND_TO_USER_INBOX" ? "Waiting for the creator" : "Arriving";
}
