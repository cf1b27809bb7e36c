import { isEditable, type PostStatus, runningStatuses } from "@/lib/posts/states";
import type { PostView } from "@/lib/posts/types";
import { isWithinLimit } from "@/lib/posts/within-limit";
import type { CalendarPost } from "../calendar-posts";
import { clockOf, type Landing, landOn } from "../landing";
import type { Carried } from "./carry-store";
import type { Spot } from "./find-spot";

export type Problem =
  | { kind: "locked"; status: PostStatus }
  | { kind: "past" }
  | { kind: "far" }
  | { kind: "full"; account: string; limit: number };

export interface Placement {
  post: CalendarPost;
  landing: Landing;
  /** Whose post it would be. */
  account: LaneAccount;
  problem: Problem | null;
}

/** What would happen if it were put down now. */
export interface Aim {
  landing: Landing;
  /** The lane's account where that is another one; what comes there becomes its draft. */
  toAccount: LaneAccount | null;
  /** Empty for media from the tray. */
  placements: Placement[];
  /** Why nothing of it can be put down here. */
  problem: Problem | null;
  /** How many of several would stay where they are. */
  staying: number;
  /** Nothing would change. */
  isStill: boolean;
}

export type LaneAccount = PostView["account"];

export interface AimFacts {
  timeZone: string;
  now: Date;
  accounts: ReadonlyMap<string, LaneAccount>;
  /** What is known to be planned: the server knows more, and has the last word. */
  shown: readonly CalendarPost[];
  /** How many posts TikTok takes of the account in 24 hours; null where that is not known here. */
  limitOf: (accountId: string) => number | null;
}

const AHEAD_MAX_MS = 365 * 86_400_000;
const MINUTE_MS = 60_000;
const goingOut: readonly PostStatus[] = ["scheduled", "awaiting approval", ...runningStatuses, "published"];

export function aimAt(carried: Carried, spot: Spot, facts: AimFacts): Aim {
  const lane = spot.accountId ? (facts.accounts.get(spot.accountId) ?? null) : null;
  if (carried.kind === "media") {
    return aimMedia(spot, lane ?? facts.accounts.get(spot.freeFor ?? "") ?? null, facts);
  }
  const { lead, posts } = carried;
  const clock = spot.minute === null ? lead.local.slice(11) : clockOf(spot.minute);
  const minutes = minutesBetween(lead.local, `${spot.date}T${clock}`);
  const placements = posts.map((post) => place(post, minutes, lane, facts));
  judgeFullness(placements, facts);
  const ofLead = placements.find(({ post }) => post.id === lead.id) ?? placements[0];
  if (!ofLead) throw new Error("Nothing is carried.");
  const staying = placements.filter(({ problem }) => problem).length;
  return {
    landing: ofLead.landing,
    toAccount: lane && isHanded(ofLead) ? lane : null,
    placements,
    problem: staying === placements.length ? (ofLead.problem ?? placements[0]?.problem ?? null) : null,
    staying,
    isStill: placements.every(isStill),
  };
}

export function isStill(placement: Placement): boolean {
  return placement.landing.local === placement.post.local && !isHanded(placement);
}

/** Whether it comes to another account. */
export function isHanded({ post, account }: Pick<Placement, "post" | "account">): boolean {
  return account.id !== post.account.id;
}

/** `2027-03-14T10:30` moved on the wall clock, which knows no clock changes. */
export function shiftLocal(local: string, minutes: number): string {
  return new Date(Date.parse(`${local}Z`) + minutes * MINUTE_MS).toISOString().slice(0, 16);
}

function aimMedia(spot: Spot, toAccount: LaneAccount | null, { timeZone, now }: AimFacts): Aim {
  const landing = landOn(spot.date, clockOf(spot.minute ?? NOON), timeZone, now);
  const problem = problemOfTime(landing, now);
  return { landing, toAccount, placements: [], problem, staying: 0, isStill: false };
}

const NOON = 12 * 60;

function place(
  post: CalendarPost,
  minutes: number,
  lane: LaneAccount | null,
  { timeZone, now }: AimFacts,
): Placement {
  const local = shiftLocal(post.local, minutes);
  const landing = landOn(local.slice(0, 10), local.slice(11), timeZone, now);
  return {
    post,
    landing,
    account: lane ?? post.account,
    problem: lockOf(post) ?? problemOfTime(landing, now),
  };
}

function lockOf({ status }: CalendarPost): Problem | null {
  return isEditable(status) && status !== "canceled" ? null : { kind: "locked", status };
}

function problemOfTime({ isPast, instant }: Landing, now: Date): Problem | null {
  if (isPast) return { kind: "past" };
  return instant.getTime() - now.getTime() > AHEAD_MAX_MS ? { kind: "far" } : null;
}

/** Drafts go nowhere by themselves, so they fill nothing; what moves is counted where it will be. */
function judgeFullness(placements: Placement[], { shown, limitOf, now }: AimFacts): void {
  const moved = new Set(placements.map(({ post }) => post.id));
  for (const placement of placements) {
    const { post, landing, account } = placement;
    const limit = limitOf(account.id);
    const staysWhere = isStill(placement) || isHanded(placement) || post.status === "draft";
    if (placement.problem || staysWhere || limit === null || post.delivery !== "direct") continue;
    const others = shown.filter(
      (one) => !moved.has(one.id) && one.account.id === account.id && goesOut(one, now),
    );
    const beside = placements.filter(
      (one) => one !== placement && !one.problem && one.account.id === account.id && goesOut(one.post, now),
    );
    const times = [
      ...others.map(({ scheduledAt }) => Date.parse(scheduledAt ?? "")),
      ...beside.map((one) => one.landing.instant.getTime()),
    ];
    if (isWithinLimit(landing.instant.getTime(), times, limit)) continue;
    placement.problem = { kind: "full", account: post.account.displayName, limit };
  }
}

function goesOut({ status, delivery, scheduledAt }: CalendarPost, now: Date): boolean {
  if (delivery !== "direct" || !scheduledAt || !goingOut.includes(status)) return false;
  return status !== "scheduled" || Date.parse(scheduledAt) > now.getTime();
}

function minutesBetween(from: string, to: string): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / MINUTE_MS;
}
