import type { Creator } from "./creators.ts";

const USUAL_DURATION_SEC = 60;

/** What is unusual about a creator, in words for the pages. */
export function traitsOf(creator: Creator): string[] {
  const traits: string[] = [];
  if (creator.isPrivate) traits.push("Private account");
  if (creator.commentDisabled) traits.push("Comments off");
  if (creator.duetDisabled) traits.push("Duet off");
  if (creator.stitchDisabled) traits.push("Stitch off");
  if (creator.maxDurationSec < USUAL_DURATION_SEC) traits.push(`At most ${creator.maxDurationSec} s`);
  if (creator.isBanned) traits.push("Posting banned");
  return traits;
}
