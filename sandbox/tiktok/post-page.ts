import type { Call } from "./call.ts";
import { findCreator } from "./creators.ts";
import { type Html, html, page } from "./html.ts";
import { listPhotos } from "./photos.ts";
import { labelsOf } from "./posts.ts";
import { PRIVACY_WORDS } from "./privacy-words.ts";
import { notFound } from "./profile-page.ts";
import { findPublished, type Published } from "./publications.ts";
import type { Reply } from "./reply.ts";
import { showHead } from "./show-head.ts";
import { showPhotos, videoOf } from "./show-media.ts";
import type { Store } from "./store.ts";

export function showPost({ store }: Call, username: string, id: string): Reply {
  const creator = findCreator(store, username);
  const post = findPublished(store, username, id);
  if (!creator || !post) return notFound();
  store.run("UPDATE publications SET viewCount = viewCount + 1 WHERE id = ?", id);
  const isVideo = post.mediaType === "VIDEO";
  return page(
    200,
    `${isVideo ? "Video" : "Photos"} by @${username}`,
    html`<div class="watch">
${isVideo ? showPlayer(post) : showPhotos(store, post)}
<div><a href="/@${username}">${showHead(creator)}</a>
  <p class="caption" data-field="caption">${post.caption}</p>
  <p>${labelsOf(post).map((label) => html`<span class="badge" data-label>${label}</span> `)}</p>
  <dl>${[...factsOf(post), ...(isVideo ? videoFacts(post) : photoFacts(store, post))].map(
    ([name, field, value]) => html`<dt>${name}</dt><dd data-field="${field}">${value}</dd>`,
  )}</dl>
</div></div>`,
  );
}

function showPlayer(post: Published): Html {
  return html`<video src="${videoOf(post)}" controls playsinline preload="metadata"></video>`;
}

type Fact = [name: string, field: string, value: string];

function factsOf(post: Published): Fact[] {
  const interactions = [
    post.allowComment ? "comment" : undefined,
    post.allowDuet ? "duet" : undefined,
    post.allowStitch ? "stitch" : undefined,
  ].filter((name) => name !== undefined);
  const nothing = post.mediaType === "VIDEO" ? "neither comment, duet nor stitch" : "not comment";
  return [
    ["Who can see it", "privacy", PRIVACY_WORDS[post.privacyLevel] ?? post.privacyLevel],
    ["Viewers may", "interactions", interactions.join(", ") || nothing],
    ["Posted", "posted", new Date(post.postedAt).toISOString()],
    ["Post id", "id", post.id],
  ];
}

function videoFacts(post: Published): Fact[] {
  return [
    ["Cover", "cover", `at ${(post.coverMs / 1000).toFixed(2)} s`],
    ["Picture", "picture", `${post.width}×${post.height}, ${((post.durationMs ?? 0) / 1000).toFixed(1)} s`],
    ["File", "size", `${post.sizeBytes.toLocaleString("en")} bytes`],
    ["SHA-256", "sha256", post.sha256 ?? ""],
  ];
}

function photoFacts(store: Store, post: Published): Fact[] {
  const photos = listPhotos(store, post.publishId);
  return [
    ["Cover", "cover", `photo ${(post.photoCoverIndex ?? 0) + 1} of ${photos.length}`],
    ["Pictures", "picture", photos.map(({ width, height }) => `${width}×${height}`).join(", ")],
    ["Music", "music", post.autoAddMusic ? "added by TikTok" : "none"],
    ["Files", "size", `${post.sizeBytes.toLocaleString("en")} bytes`],
    ["SHA-256", "sha256", photos.map(({ sha256 }) => sha256).join(", ")],
  ];
}
