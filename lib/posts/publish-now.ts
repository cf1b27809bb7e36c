import "server-only";
import { db } from "@/db";
import { AppError } from "@/lib/errors";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { chooseTime, sayPlan } from "./choose-time";
import type { PostRevisionInput } from "./input";
import { lockPost } from "./lock-post";
import { movePlanned } from "./move-planned";
import { explainLostRace } from "./move-post";
import { readClock } from "./read-clock";
import { recordTime } from "./record-time";
import { isStillAgreed } from "./reschedule-post";
import { toScheduled } from "./schedule-at";
import type { Scheduled } from "./schedule-post";

/** Lets a post that waits for its time go out now: what was agreed has no time in it. What is approved first keeps its own. */
export async function publishNow(member: Member, input: PostRevisionInput, given?: Date): Promise<Scheduled> {
  assertMay(member, "compose posts");
  const time = chooseTime("now", member.timeZone, given ?? (await readClock()));
  const message = sayPlan(time, null);
  const post = await db.transaction(async (tx) => {
    const planned = await lockPost(tx, member, input, ["scheduled"]);
    if (!(await isStillAgreed(tx, planned.id))) {
      throw new AppError("conflict", "Open the post, check it and schedule it again.");
    }
    const moved = await movePlanned(tx, {
      post: planned,
      set: { ...time.columns, revision: planned.revision + 1, announcedAt: null },
      actor: actorOf(member),
      asks: (living) => living !== undefined,
      isNow: true,
      say: () => ({ kind: "rescheduled", message }),
    });
    if (!moved) throw await explainLostRace(tx, member, planned.id);
    await recordTime(tx, member, moved, message);
    return moved;
  });
  return toScheduled(post, time);
}
