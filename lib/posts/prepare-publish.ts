import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { consents } from "@/db/schema";
import { askCreatorInfo } from "@/lib/accounts/creator-info";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import type { CreatorInfo } from "@/lib/accounts/types";
import { appendEntry } from "@/lib/ledger/append-entry";
import { TikTokError } from "@/lib/tiktok";
import { cuepost } from "@/lib/workspaces/actor";
import { UNAPPROVED } from "./claim-post";
import { isAgreed } from "./consent";
import { lacksYes } from "./find-standing";
import { mayHaveIt } from "./may-have-it";
import { recordPostEvent } from "./move-post";
import { hashContent, toFacts } from "./post-media";
import { findProblems } from "./problems";
import { readClock } from "./read-clock";
import { creatorFacts } from "./record-consent";
import { pickSettings } from "./rules";
import { getRunningPost, type Hold, holdPost, type RunningPost } from "./running-post";
import { settleRefusal } from "./settle-refusal";

/**
 * Looks again, at the last moment, whether what was agreed is still possible: the consent covers exactly this
 * content, whoever has to has approved it, the account is connected, and a fresh creator_info allows it. Otherwise holds the post for a person.
 */
export async function preparePublish(postId: string, runId: string, given?: Date): Promise<"ready" | "held"> {
  const now = given ?? (await readClock());
  const running = await getRunningPost(postId, runId, now);
  // What counts now is TikTok's answer, not whether a new post were allowed.
  if (mayHaveIt(running.attempt)) return "ready";
  try {
    const hold =
      (await findConsentProblem(running)) ??
      (await findApprovalProblem(running)) ??
      (await findAccountProblem(running));
    if (!hold) return "ready";
    await holdPost(postId, runId, hold);
  } catch (error) {
    if (!(error instanceof TikTokError)) throw error;
    await settleRefusal(running, runId, { error, now });
  }
  return "held";
}

async function findConsentProblem({ post, media }: RunningPost): Promise<Hold | null> {
  const [consent] = await db
    .select()
    .from(consents)
    .where(and(eq(consents.postId, post.id), isNull(consents.voidedAt)))
    .orderBy(desc(consents.givenAt))
    .limit(1);
  if (!consent) return { reason: "Held: nobody has agreed to this post. Open it and schedule it again." };
  if (media.length === 0 || media.some(({ deletedAt }) => deletedAt !== null)) {
    return { reason: "Held: a file of this post was deleted. Open it and choose another." };
  }
  if (consent.mediaSha256 !== hashContent(media)) {
    const what = media[0]?.kind === "photo" ? "the photos are not those" : "the video is not the one";
    return { reason: `Held: ${what} that was agreed to.` };
  }
  const mediaIds = media.map(({ id }) => id);
  if (isAgreed(consent.settings, post, mediaIds)) return null;
  return {
    reason: "Held: its settings are not the ones that were agreed to. Open it and schedule it again.",
  };
}

/** Claimed a moment ago it was approved; since then the account may ask for more. */
async function findApprovalProblem({ post }: RunningPost): Promise<Hold | null> {
  return (await lacksYes(db, post)) ? { reason: UNAPPROVED, code: "unapproved" } : null;
}

async function findAccountProblem(running: RunningPost): Promise<Hold | null> {
  const { post, account, media } = running;
  if (account.status !== "connected") {
    return { reason: `Held: reconnect ${account.displayName} first.`, code: "reconnect" };
  }
  const settings = pickSettings(post);
  const creator = settings.delivery === "direct" ? await askCreatorInfo(account.id) : null;
  const isUnaudited = (await getTikTokAppState(account)).audit === "unaudited";
  const [problem] = findProblems({ settings, media: media.map(toFacts), creator, isUnaudited });
  if (creator) await noteCreator(running, creator, problem !== undefined);
  return problem ? { reason: `Held: ${problem.message}`, code: "drift" } : null;
}

async function noteCreator({ post }: RunningPost, creator: CreatorInfo, isMisfit: boolean): Promise<void> {
  const { privacyLevelOptions, maxVideoDurationSeconds } = creator;
  const message = isMisfit ? "TikTok's answer no longer fits the post" : "TikTok allows the post as agreed";
  const { workspaceId, id: postId } = post;
  const body = { asked: "before publishing", message, creator: creatorFacts(creator) };
  await db.transaction(async (tx) => {
    await recordPostEvent(tx, postId, {
      kind: "creator-checked",
      message,
      details: { privacyLevelOptions, maxVideoDurationSeconds },
    });
    await appendEntry(tx, { workspaceId, postId, actor: cuepost, kind: "creator seen", body });
  });
}
