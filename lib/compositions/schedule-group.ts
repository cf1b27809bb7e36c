import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { compositions, posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { AppError } from "@/lib/errors";
import type { SchedulePostInput } from "@/lib/posts/input";
import { readClock } from "@/lib/posts/read-clock";
import { type Scheduled, schedulePost } from "@/lib/posts/schedule-post";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { ScheduleGroupInput } from "./input";
import { seesComposition } from "./sees-composition";
import type { GroupResult } from "./types";

/** Each asks TikTok and holds a connection meanwhile. */
const AT_ONCE = 4;

export interface ScheduledGroup {
  results: GroupResult[];
  /** What the engine is told of. */
  scheduled: Scheduled[];
}

/**
 * Schedules each post on its own: one that is refused keeps none of the others back. Sent again, what was scheduled
 * before is found by its id and not made twice. Once all are scheduled, the composition ends.
 */
export async function scheduleGroup(
  member: Member,
  input: ScheduleGroupInput,
  given?: Date,
): Promise<ScheduledGroup> {
  assertMay(member, "compose posts");
  if (input.composition) await refuseOutdated(member, input.composition);
  const now = given ?? (await readClock());
  const group: ScheduledGroup = { results: [], scheduled: [] };
  for (let from = 0; from < input.posts.length; from += AT_ONCE) {
    const part = input.posts.slice(from, from + AT_ONCE);
    const outcomes = await Promise.all(part.map((post) => scheduleOne(member, post, now)));
    for (const { result, scheduled } of outcomes) {
      group.results.push(result);
      if (scheduled) group.scheduled.push(scheduled);
    }
  }
  const isWhole = group.results.every(({ state }) => state === "scheduled");
  if (isWhole && input.composition) await forget(member, input.composition.id);
  return group;
}

/**
 * What another page saved since would be lost without a word when this one ends it. One that is gone keeps nobody:
 * the answer to the order that ended it may have been lost.
 */
async function refuseOutdated(
  member: Member,
  composition: NonNullable<ScheduleGroupInput["composition"]>,
): Promise<void> {
  const [row] = await db
    .select({ version: compositions.version })
    .from(compositions)
    .where(and(eq(compositions.id, composition.id), seesComposition(member)));
  if (!row || row.version === composition.version) return;
  throw new AppError("conflict", "This draft was changed or scheduled on another page. Look at it first.", {
    field: "composition",
  });
}

interface Outcome {
  result: GroupResult;
  scheduled?: Scheduled;
}

async function scheduleOne(member: Member, post: SchedulePostInput, now: Date): Promise<Outcome> {
  const { accountId } = post;
  try {
    const scheduled = await schedulePost(member, post, now);
    const { postId, note, awaitsApproval } = scheduled;
    return { result: { accountId, state: "scheduled", postId, note, awaitsApproval }, scheduled };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (await wasMadeBefore(member, post)) {
      const note = "It was scheduled before, as it was then.";
      const postId = post.newPostId ?? "";
      return { result: { accountId, state: "scheduled", postId, note, awaitsApproval: false } };
    }
    return { result: { accountId, state: "refused", message: error.message, field: error.field ?? null } };
  }
}

async function wasMadeBefore(member: Member, { newPostId, accountId }: SchedulePostInput): Promise<boolean> {
  if (!newPostId) return false;
  const made = await db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.id, newPostId), seesPosts(member), eq(posts.accountId, accountId)));
  return made.length > 0;
}

async function forget(member: Member, id: string): Promise<void> {
  await db.delete(compositions).where(and(eq(compositions.id, id), seesComposition(member)));
}
