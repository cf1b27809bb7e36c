import type { SandboxPost } from "../testing/sandbox-control.ts";
import type { Way } from "./plan-posts.ts";

/** A scheduled post as it stands at the end: what was agreed, what the app says, what TikTok has. */
export interface Outcome {
  caption: string;
  way: Way;
  /** SHA-256 of the video, or of the photos in their order. */
  sha256: string[];
  status: string;
  reason: string | null;
  /** Every publication of this post that TikTok has, begun, failed or gone through. */
  tasks: SandboxPost[];
}

export const GOOD_ENDS = [
  "published",
  "in inbox",
  "held, not out",
  "held, may be out",
  "outcome unknown, out",
  "outcome unknown, not out",
] as const;
export const VIOLATIONS = ["double", "lost", "wrong hash", "lie", "unexplained hold"] as const;
export type End = (typeof GOOD_ENDS)[number] | (typeof VIOLATIONS)[number];
export interface Verdict {
  end: End;
  /** For people: the post, and what was found. */
  words: string;
}

const SAYS_OUT = ["published", "in review", "in inbox"];
const SAYS_NOT_OUT = ["needs attention", "failed", "canceled"];

/** Posts are held when they are this late, unless somebody chose otherwise. */
const LATE_MINUTES = 30;
const UNREACHABLE =
  /^Held: (TikTok could not be reached or did not answer properly\. Try again\.|Connection to TikTok failed\.)/;
const MAY_BE_OUT = / TikTok may already have this post: look at /;
const UNKNOWN = /^TikTok's answer was lost after it was asked to fetch this post\. /;
const MISSED = /^Held: it missed its time by (\d+) minutes because Cuepost was not running /;

/** Exactly once where the app says that it is, or waiting for a person with a true word; everything else is broken. */
export function judge(outcome: Outcome): Verdict {
  const { caption, way, status, reason } = outcome;
  const out = outcome.tasks.filter(isOut);
  const end = findEnd(outcome, out);
  const words = `${caption} (${way}): the app says ${status}${reason ? ` (${reason})` : ""}, TikTok has it ${out.length} times`;
  return { end, words };
}

function findEnd(outcome: Outcome, out: SandboxPost[]): End {
  const { way, status, reason, tasks } = outcome;
  const [post] = out;
  if (out.length > 1) return "double";
  // The first may still go through: a second one may be begun only after TikTok has failed it.
  if (isPull(way) && tasks.filter((task) => task.status !== "FAILED").length > 1) return "double";
  if (post && !isSame(post, outcome.sha256)) return "wrong hash";
  if (SAYS_OUT.includes(status)) {
    const isDraft = status === "in inbox";
    if (!post || isDraft !== (way === "draft")) return "lie";
    return isDraft ? "in inbox" : "published";
  }
  if (status === "outcome unknown") {
    // An upload's init may be repeated: nobody has to look for it.
    if (!isPull(way) || !UNKNOWN.test(reason ?? "")) return "unexplained hold";
    return post ? "outcome unknown, out" : "outcome unknown, not out";
  }
  if (!SAYS_NOT_OUT.includes(status)) return "lost";
  const mayBeOut = MAY_BE_OUT.test(reason ?? "");
  if (post && !mayBeOut) return "lie";
  if (!isTrueReason(reason ?? "")) return "unexplained hold";
  return mayBeOut ? "held, may be out" : "held, not out";
}

function isPull(way: Way): boolean {
  return way === "photos" || way === "pulled video";
}

/** Why a post may be held after parts fell over; each can be checked from here. */
function isTrueReason(reason: string): boolean {
  const [, lateMinutes] = MISSED.exec(reason) ?? [];
  return UNREACHABLE.test(reason) || Number(lateMinutes) >= LATE_MINUTES;
}

export function isOut({ status }: SandboxPost): boolean {
  return status === "PUBLISH_COMPLETE" || status === "SEND_TO_USER_INBOX";
}

function isSame({ sha256, photos }: SandboxPost, wanted: string[]): boolean {
  const got = photos.length > 0 ? photos.map((photo) => photo.sha256) : [sha256];
  return got.join() === wanted.join();
}

export function isViolation(end: End): boolean {
  return (VIOLATIONS as readonly End[]).includes(end);
}
