import type { Call } from "./call.ts";
import { isControlServed } from "./config.ts";
import { findCreator, listCreators } from "./creators.ts";
import { type Html, html, page } from "./html.ts";
import { showInbox } from "./inbox-list.ts";
import { PRIVACY_WORDS } from "./privacy-words.ts";
import { linkOf, listPublished, type Published } from "./publications.ts";
import type { Reply } from "./reply.ts";
import { showHead } from "./show-head.ts";
import { showPhotos, videoOf } from "./show-media.ts";
import { showTraits } from "./show-traits.ts";
import type { Store } from "./store.ts";

const POSTS_SHOWN_MAX = 60;

export function showCreators({ store, config }: Call): Reply {
  return page(
    200,
    "Sandbox creators",
    html`<div class="narrow"><h1>Sandbox creators</h1>
<p class="faint">A stand-in for TikTok: what an app posts here can be seen on these profiles.
  ${isControlServed(config) && html`<a href="/_sandbox">What it did, and what shall go wrong</a>`}</p>
<ul class="rows">${listCreators(store).map(
      (creator) => html`<li><a href="/@${creator.username}">
  <img class="avatar" src="/avatars/${creator.username}.svg" alt="">
  <span class="grow"><span>${creator.nickname}</span><span class="faint">@${creator.username}${showTraits(creator)}</span></span>
</a></li>`,
    )}</ul></div>`,
  );
}

export function showProfile({ store }: Call, username: string): Reply {
  const creator = findCreator(store, username);
  if (!creator) return notFound();
  const posts = listPublished(store, creator, POSTS_SHOWN_MAX);
  return page(
    200,
    `${creator.nickname} (@${creator.username})`,
    html`${showHead(creator)}
<p>${creator.bio}</p>
<p class="counts"><span>${formatCount(creator.followingCount)} following</span>
  <span>${formatCount(creator.followerCount)} followers</span>
  <span>${formatCount(creator.likesCount)} likes</span></p>
${posts.length === 0 && html`<p class="faint">Nothing posted yet.</p>`}
<ul class="grid">${posts.map((post) => html`<li data-post="${post.id}">${showTile(store, post)}</li>`)}</ul>
${showInbox(store, creator)}`,
  );
}

function showTile(store: Store, post: Published): Html {
  const words = html`<p>${post.caption || "(no caption)"}</p>
  <span class="badge">${PRIVACY_WORDS[post.privacyLevel]}</span>`;
  // Photos stand beside the link: what is swiped inside one cannot be reached by keys.
  if (post.mediaType === "PHOTO")
    return html`${showPhotos(store, post)}<a href="${linkOf(post)}">${words}</a>`;
  return html`<a href="${linkOf(post)}">
  <video src="${videoOf(post)}" preload="metadata" muted playsinline></video>
  ${words}</a>`;
}

export function notFound(): Reply {
  return page(404, "Not found", html`<h1>Nothing here</h1><p><a href="/">All creators</a></p>`);
}

function formatCount(count: number): string {
  return count.toLocaleString("en");
}
