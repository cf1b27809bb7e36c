import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { fetchCreatorInfo, getAccount } from "@/lib/accounts/queries";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { findMisfit, needsCreator } from "./find-misfit";
import type { PostRevisionInput } from "./input";
import { explainLostRace, type PostRow } from "./move-post";
import { reschedulePost } from "./reschedule-post";
import type { Scheduled } from "./schedule-post";

/**
 * Lets a held post wait for the time it had, once TikTok allows again what was agreed: that is asked here, so that
 * whoever presses the button knows at once.
 */
export async function scheduleHeld(member: Member, input: PostRevisionInput, now?: Date): Promise<Scheduled> {
  assertMay(member, "compose posts");
  const held = await getHeld(member, input);
  const { scheduledLocal: local, timeZone } = held;
  if (!local || !timeZone) throw new AppError("conflict", "This post has no time. Choose one.");
  await assertFits(member, held);
  return reschedulePost(member, { ...input, local, timeZone }, now);
}

async function getHeld(member: Member, { postId, revision }: PostRevisionInput): Promise<PostRow> {
  const [held] = await db
    .select()
    .from(posts)
    .where(
      and(
        eq(posts.id, postId),
        seesPosts(member),
        eq(posts.revision, revision),
        eq(posts.status, "needs attention"),
      ),
    );
  if (!held) throw await db.transaction((tx) => explainLostRace(tx, member, postId));
  return held;
}

async function assertFits(member: Member, held: PostRow): Promise<void> {
  const account = await getAccount(member, held.accountId);
  const creator = needsCreator([held], account) ? await fetchCreatorInfo(member, account.id) : null;
  const isUnaudited = (await getTikTokAppState(account)).audit === "unaudited";
  const misfit = await findMisfit(held, { account, creator, isUnaudited });
  if (misfit) throw new AppError("conflict", misfit.message);
}
