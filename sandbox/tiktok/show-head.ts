import type { Creator } from "./creators.ts";
import { type Html, html } from "./html.ts";
import { showTraits } from "./show-traits.ts";

export function showHead(creator: Creator): Html {
  return html`<span class="who"><img class="avatar large" src="/avatars/${creator.username}.svg" alt="">
<span><strong>${creator.nickname}</strong><br><span class="faint">@${creator.username}</span>
${showTraits(creator)}</span></span>`;
}
