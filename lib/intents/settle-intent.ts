import "server-only";
import { db } from "@/db";
import { AppError } from "@/lib/errors";
import { findCallerOfKey, type Shut } from "@/lib/keys/find-caller";
import type { Caller } from "@/lib/keys/types";
import { keepTime } from "@/lib/posts/choose-time";
import { explainMissed, isLate, type Missed } from "@/lib/posts/late-policy";
import { checkContent, scheduleChecked } from "@/lib/posts/schedule-at";
import { may } from "@/lib/workspaces/permissions";
import { agree } from "./agree";
import { endIntent } from "./end-intent";
import type { FoundIntent } from "./find-intent";
import { settleTime, toMade } from "./make-posts";
import { sayDisagreement } from "./say-disagreement";
import type { Agreed, MadePost, WishedTime } from "./types";

/** Too late to go out by itself, whether its file has come or not. */
export async function findMissedTime(found: FoundIntent, now: Date): Promise<Missed | null> {
  const when = toWished(found);
  if (typeof when === "string") return null;
  const due = { scheduledAt: when.instant, timeZone: when.timeZone };
  if (!isLate(due, found.lateMinutesMax, now)) return null;
  return explainMissed(due, { now, because: "its file was not there in time" });
}

/**
 * Schedules the draft as its key's maker, as far as both still reach, and ends the intent with it.
 */
export async function settleIntent(found: FoundIntent, now: Date): Promise<MadePost> {
  const { plan, post } = found;
  const caller = await getCaller(found, now);
  const agreed = await getAgreed(caller, found);
  const content = { ...plan, settings: agreed.settings };
  const checked = await checkContent(caller.member, content);
  return db.transaction(async (tx) => {
    const { asksApproval, mediaIds, lateMinutesMax, accountId } = plan;
    const time = await settleTime(tx, caller, { when: toWished(found), accountId, postId: post.id }, now);
    const scheduled = await scheduleChecked(
      tx,
      caller.member,
      {
        ...{ postId: post.id, revision: post.revision, accountId, mediaIds, lateMinutesMax, asksApproval },
        ...{ settings: agreed.settings, consentSentence: agreed.sentence },
      },
      { checked, now, time, standing: agreed.standing },
    );
    // Under the post's lock: whoever ended it before has ended it for good.
    if (!(await endIntent(tx, found, { status: "done" }))) {
      throw new AppError("conflict", "This post was changed meanwhile. Reload it to see how it is now.");
    }
    return toMade(scheduled);
  });
}

function toWished({ plan: { when } }: FoundIntent): WishedTime {
  if (typeof when === "string") return when;
  return keepTime({ instant: new Date(when.at), local: when.local, timeZone: when.timeZone });
}

const shutWords: Record<Shut, string> = {
  unknown: "the API key that asked for it is gone. Open the post and schedule it again.",
  revoked: "the API key that asked for it was revoked. Open the post and schedule it again.",
  expired: "the API key that asked for it has expired. Open the post and schedule it again.",
  "maker gone": "whoever made the API key has left the workspace. Open the post and schedule it again.",
  "maker may not":
    "whoever made the API key may no longer compose posts. Open the post and schedule it again.",
  "two factor":
    "whoever made the API key lacks a second step of signing in. Open the post and schedule it again.",
};

async function getCaller({ intent, plan }: FoundIntent, now: Date): Promise<Caller> {
  const caller = await findCallerOfKey(intent.keyId, now);
  if (typeof caller === "string") throw new AppError("conflict", shutWords[caller]);
  const { member, scopes } = caller;
  const reaches = member.accountIds?.includes(plan.accountId) ?? true;
  if (!reaches || !scopes.has("posts:publish") || !may(member.role, "compose posts")) {
    const message =
      "the API key that asked for it may no longer schedule posts of this account. Open the post and schedule it again.";
    throw new AppError("forbidden", message);
  }
  return caller;
}

/** Of what the files really are: a file may turn out to be a video that was taken for a photo. */
async function getAgreed(caller: Caller, { plan, files }: FoundIntent): Promise<Agreed> {
  const { accountId, settings, privacy } = plan;
  const kind = files.some((file) => file?.kind === "photo") ? "photo" : "video";
  const agreement = await agree(caller, { accountId, kind, settings, privacy });
  if (agreement.state === "agreed") return agreement;
  throw new AppError("conflict", sayDisagreement(agreement));
}
