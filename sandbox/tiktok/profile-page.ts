import type { Call } from "./call.ts";
import { type Creator, findCreator, listCreators } from "./creators.ts";
import { type Html, html, page } from "./html.ts";
import { findPublished, labelsOf, listPublished, type Post } from "./posts.ts";
import type { Reply } from "./reply.ts";
import { showTraits } from "./show-traits.ts";

const POSTS_SHOWN_MAX = 60;

const PRIVACY_WORDS: Record<string, string> = {
  PUBLIC_TO_EVERYONE: "Everyone",
  MUTUAL_FOLLOW_FRIENDS: "Friends",
  FOLLOWER_OF_CREATOR: "Followers",
  SELF_ONLY: "Only me",
};

export function showCreators({ store }: Call): Reply {
  return page(
    200,
    "Sandbox creators",
    html`<div class="narrow"><h1>Sandbox creators</h1>
<p class="faint">A stand-in for TikTok: what an app posts here can be seen on these profiles.</p>
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
<ul class="grid">${posts.map(
      (post) => html`<li data-post="${post.id ?? ""}"><a href="${linkOf(post)}">
  <video src="${mediaOf(post)}" preload="metadata" muted playsinline></video>
  <p>${post.caption || "(no caption)"}</p>
  <span class="badge">${PRIVACY_WORDS[post.privacyLevel]}</span>
</a></li>`,
    )}</ul>`,
  );
}

export function showVideo({ store }: Call, username: string, id: string): Reply {
  const creator = findCreator(store, username);
  const post = findPublished(store, username, id);
  if (!creator || !post) return notFound();
  store.run("UPDATE posts SET viewCount = viewCount + 1 WHERE publishId = ?", post.publishId);
  return page(
    200,
    `Video by @${username}`,
    html`<div class="watch">
<video src="${mediaOf(post)}" controls playsinline preload="metadata"></video>
<div><a href="/@${username}">${showHead(creator)}</a>
  <p class="caption" data-field="caption">${post.caption}</p>
  <p>${labelsOf(post).map((label) => html`<span class="badge" data-label>${label}</span> `)}</p>
  <dl>${factsOf(post).map(
    ([name, field, value]) => html`<dt>${name}</dt><dd data-field="${field}">${value}</dd>`,
  )}</dl>
</div></div>`,
  );
}

function factsOf(post: Post): [name: string, field: string, value: string][] {
  const interactions = [
    post.allowComment ? "comment" : undefined,
    post.allowDuet ? "duet" : undefined,
    post.allowStitch ? "stitch" : undefined,
  ].filter((name) => name !== undefined);
  return [
    ["Who can see it", "privacy", PRIVACY_WORDS[post.privacyLevel] ?? post.privacyLevel],
    ["Viewers may", "interactions", interactions.join(", ") || "neither comment, duet nor stitch"],
    ["Cover", "cover", `at ${(post.coverMs / 1000).toFixed(2)} s`],
    ["Picture", "picture", `${post.width}×${post.height}, ${((post.durationMs ?? 0) / 1000).toFixed(1)} s`],
    ["File", "size", `${post.sizeBytes.toLocaleString("en")} bytes`],
    ["SHA-256", "sha256", post.sha256 ?? ""],
    ["Posted", "posted", new Date(post.postedAt ?? 0).toISOString()],
    ["Post id", "id", post.id ?? ""],
  ];
}

function showHead(creator: Creator): Html {
  return html`<span class="who"><img class="avatar large" src="/avatars/${creator.username}.svg" alt="">
<span><strong>${creator.nickname}</strong><br><span class="faint">@${creator.username}</span>
${showTraits(creator)}</span></span>`;
}

export function notFound(): Reply {
  return page(404, "Not found", html`<h1>Nothing here</h1><p><a href="/">All creators</a></p>`);
}

function linkOf(post: Post): string {
  return `/@${post.username}/video/${post.id}`;
}

/** The time fragment makes the player show the cover's frame until it plays. */
function mediaOf(post: Post): string {
  return `/media/${post.id}#t=${post.coverMs / 1000}`;
}

function formatCount(count: number): string {
  return count.toLocaleString("en");
}
