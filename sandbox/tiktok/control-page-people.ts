import type { Call } from "./call.ts";
import { TRAITS } from "./control-forms.ts";
import { REMOVAL_REASONS } from "./control-input.ts";
import {
  choice,
  creatorLink,
  lines,
  numberField,
  option,
  section,
  textField,
  tick,
  timeOf,
} from "./control-page-parts.ts";
import { type Creator, getCreator, listCreators, privacyOptions } from "./creators.ts";
import { type Html, html } from "./html.ts";
import type { Post } from "./posts.ts";
import { PRIVACY_WORDS } from "./privacy-words.ts";
import { linkOf, PUBLISHED, type Published } from "./publications.ts";
import { showTraits } from "./show-traits.ts";

const ROWS_SHOWN_MAX = 30;
const LONGEST_VIDEO_SEC = 3600;

const TRAIT_WORDS: Record<(typeof TRAITS)[number], string> = {
  isPrivate: "Private account",
  commentDisabled: "Comments off",
  duetDisabled: "Duet off",
  stitchDisabled: "Stitch off",
  isBanned: "Banned from posting",
  isAppOld: "TikTok app before 31.8",
  isStuck: "Posts never end",
};

export function showCreatorForms({ store, config }: Call): Html {
  const live = store.all<{ username: string }>(
    "SELECT DISTINCT username FROM tokens WHERE revokedAt IS NULL AND rotatedAt IS NULL AND refreshExpiresAt > ?",
    config.now(),
  );
  const connected = new Set(live.map(({ username }) => username));
  return section(
    { id: "creators", title: "Creators" },
    html`${listCreators(store).map((creator) => showCreator(creator, connected.has(creator.username)))}`,
  );
}

function showCreator(creator: Creator, isConnected: boolean): Html {
  const { username } = creator;
  return html`<details class="creator"><summary>
<img class="avatar" src="/avatars/${username}.svg" alt=""><span class="grow">${creator.nickname}
<span class="faint">@${username}</span>${isConnected && html` <span class="badge">Connected</span>`}${showTraits(creator)}</span></summary>
<form method="post" action="/_sandbox/forms/creators/${username}">
<div class="ticks">${TRAITS.map((trait) => tick(trait, TRAIT_WORDS[trait], Boolean(creator[trait])))}</div>
<div class="fields">${numberField("maxDurationSec", "Longest video in seconds", {
    value: creator.maxDurationSec,
    min: 1,
    max: LONGEST_VIDEO_SEC,
  })}</div>
<p class="actions"><button class="small">Save</button></p></form>
<form method="post" class="buttons"><input type="hidden" name="creator" value="${username}">
<button class="small" formaction="/_sandbox/forms/expire-access-tokens">Expire access tokens</button>
<button class="small" formaction="/_sandbox/forms/expire-refresh-tokens">Expire refresh tokens</button></form>
<form method="post" action="/_sandbox/forms/authorizations/${username}/remove" class="inline">
${choice(
  "reason",
  "Take the app's authorization away",
  REMOVAL_REASONS.map((reason, index) => option(String(index), `${index}: ${reason}`, index === 1)),
)}<button class="small">Take away</button></form></details>`;
}

export function showDrafts(call: Call): Html {
  const drafts = call.store.all<Post>(
    `SELECT * FROM posts WHERE delivery = 'inbox' AND status IN ('SEND_TO_USER_INBOX', 'PUBLISH_COMPLETE')
       AND discardedAt IS NULL ORDER BY initAt DESC LIMIT ?`,
    ROWS_SHOWN_MAX,
  );
  return section(
    { id: "drafts", title: "Drafts in inboxes" },
    lines(
      "Drafts, newest first",
      drafts.map((draft) => showDraft(call, draft)),
      "No inbox holds a draft.",
    ),
  );
}

function showDraft(call: Call, draft: Post): Html {
  const act = `/_sandbox/forms/drafts/${draft.publishId}`;
  const isPosted = draft.status === "PUBLISH_COMPLETE";
  return html`<form method="post" action="${act}/finish"><p><code>${draft.publishId}</code></p>
<p class="faint">${timeOf(draft.initAt, call.config.now())} ${creatorLink(draft.username)}
${draft.mediaType === "PHOTO" ? "photos" : "video"}${isPosted && ", posted before"}</p>
<div class="fields">${textField("caption", "Caption", draft.caption)}
${choosePrivacy(getCreator(call.store, draft.username), "")}</div>
<div class="buttons"><button class="small">${isPosted ? "Post again" : "Post"}</button>
<button class="small" formaction="${act}/discard">Discard</button></div></form>`;
}

export function showPosts(call: Call): Html {
  const posts = call.store.all<Published>(
    `${PUBLISHED} ORDER BY publications.postedAt DESC LIMIT ?`,
    ROWS_SHOWN_MAX,
  );
  return section(
    { id: "posts", title: "Posts" },
    lines(
      "Posts, newest first",
      posts.map((post) => showPost(call, post)),
      "Nothing is posted yet.",
    ),
  );
}

function showPost(call: Call, post: Published): Html {
  return html`<p><a href="${linkOf(post)}">${post.caption || "(no caption)"}</a></p>
<p class="faint">${timeOf(post.postedAt, call.config.now())} ${creatorLink(post.username)} <code>${post.id}</code></p>
<form method="post" action="/_sandbox/forms/posts/${post.id}" class="inline">
${choosePrivacy(getCreator(call.store, post.username), post.privacyLevel)}<button class="small">Change</button></form>`;
}

/** A level that the account no longer offers is shown for what it is, but cannot be chosen anew. */
function choosePrivacy(creator: Creator, current: string): Html {
  const options = privacyOptions(creator);
  const levels = current && !options.includes(current) ? [current, ...options] : options;
  return choice(
    "privacyLevel",
    "Who can see it",
    levels.map((level) => option(level, PRIVACY_WORDS[level] ?? level, level === current)),
  );
}
