import type { Creator } from "./creators.ts";
import { type Html, html } from "./html.ts";

const USUAL_DURATION_SEC = 60;

/** What is unusual about a creator, as badges behind the name. */
export function showTraits(creator: Creator): Html[] {
  const traits = [
    creator.isPrivate && "Private account",
    creator.commentDisabled && "Comments off",
    creator.duetDisabled && "Duet off",
    creator.stitchDisabled && "Stitch off",
    creator.maxDurationSec < USUAL_DURATION_SEC && `At most ${creator.maxDurationSec} s`,
    creator.isBanned && "Posting banned",
    creator.isAppOld && "Old app",
    creator.isStuck && "Posts never end",
  ];
  return traits
    .filter((trait) => typeof trait === "string")
    .map((trait) => html` <span class="badge">${trait}</span>`);
}
