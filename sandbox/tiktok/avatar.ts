import type { Call } from "./call.ts";
import { findCreator } from "./creators.ts";
import { html } from "./html.ts";
import { notFound } from "./profile-page.ts";
import type { Reply } from "./reply.ts";

export function showAvatar({ store }: Call, username: string): Reply {
  const creator = findCreator(store, username);
  if (!creator) return notFound();
  const initials = creator.nickname
    .split(" ")
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join("");
  const [light, deep] = [`hsl(${creator.hue} 55% 62%)`, `hsl(${(creator.hue + 40) % 360} 50% 38%)`];
  const image = html`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200" viewBox="0 0 200 200">
<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${light}"/><stop offset="1" stop-color="${deep}"/></linearGradient></defs>
<rect width="200" height="200" fill="url(#g)"/>
<text x="100" y="126" font-family="system-ui, sans-serif" font-size="76" font-weight="600" fill="#fff" text-anchor="middle">${initials}</text>
</svg>`;
  return {
    status: 200,
    headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=7200" },
    body: image.text,
  };
}
