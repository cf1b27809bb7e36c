import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { consents } from "@/db/schema";
import { fetchCreatorInfoForPublish } from "@/lib/accounts/creator-info";
import { agreedSettings } from "./consent";
import { recordPostEvent } from "./move-post";
import { findProblems, pickSettings } from "./rules";
import { getRunningPost, holdPost, type RunningPost } from "./running-post";

/**
 * Looks again, at the last moment, whether what was agreed is still possible: the consent covers exactly this
 * content, the account is connected, and a fresh creator_info allows it. Otherwise holds the post for a person.
 */
export async function preparePublish(
  postId: string,
  runId: string,
  now = new Date(),
): Promise<"ready" | "held"> {
  const running = await getRunningPost(postId, runId, now);
  const { attempt } = running;
  // TikTok may have it whole already: what counts is its answer, not whether a new post were allowed.
  if (attempt?.lastByteSentAt && !attempt.endedAt) return "ready";
  const reason = (await findConsentProblem(running)) ?? (await findCreatorProblem(running));
  if (!reason) return "ready";
  await holdPost(postId, runId, `Held: ${reason}`);
  return "held";
}

async function findConsentProblem({ post, media }: RunningPost): Promise<string | null> {
  const [consent] = await db
    .select()
    .from(consents)
    .where(and(eq(consents.postId, post.id), isNull(consents.voidedAt)))
    .orderBy(desc(consents.givenAt))
    .limit(1);
  if (!consent) return "nobody has agreed to this post. Open it and schedule it again.";
  if (consent.mediaSha256 !== media.sha256) return "the video is not the one that was agreed to.";
  if (!isDeepStrictEqual(consent.settings, agreedSettings(post))) {
    return "its settings are not the ones that were agreed to. Open it and schedule it again.";
  }
  return null;
}

async function findCreatorProblem({ post, account, media }: RunningPost): Promise<string | null> {
  if (account.status !== "connected") return `reconnect ${account.displayName} first.`;
  const creator = await fetchCreatorInfoForPublish(account.id);
  if (creator.state === "blocked") return creator.message;
  const [problem] = findProblems(pickSettings(post), creator.info, media);
  const { privacyLevelOptions, maxVideoDurationSeconds } = creator.info;
  await recordPostEvent(db, post.id, {
    kind: "creator-checked",
    message: problem ? "TikTok's answer no longer fits the post" : "TikTok allows the post as agreed",
    details: { privacyLevelOptions, maxVideoDurationSeconds },
  });
  return problem?.message ?? null;
}
