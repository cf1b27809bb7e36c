import "server-only";
import type { Transaction } from "@/db";
import { postIntents } from "@/db/schema";
import type { Caller } from "@/lib/keys/types";
import { sayTime } from "@/lib/posts/choose-time";
import { recordPostEvent } from "@/lib/posts/move-post";
import { actorOf } from "@/lib/workspaces/actor";
import type { IntentPlan } from "./input";
import type { Agreed, PostWish, WishedTime } from "./types";

type Intended = PostWish & { revision: number; agreed: Agreed; when: WishedTime };

/** What a draft is to become once its files are there, in place of what was meant before. */
export async function writeIntent(tx: Transaction, caller: Caller, wish: Intended): Promise<void> {
  const { workspaceId } = caller.member;
  const now = new Date();
  const row = {
    ...{ workspaceId, keyId: caller.keyId, revision: wish.revision, plan: { ...toPlan(wish) } },
    ...{ status: "waiting" as const, problem: null, lookAt: now, tries: 0, createdAt: now, endedAt: null },
  };
  await tx
    .insert(postIntents)
    .values({ postId: wish.postId, ...row })
    .onConflictDoUpdate({ target: postIntents.postId, set: row });
  await recordPostEvent(tx, wish.postId, {
    kind: "waits",
    message: sayWait(wish.when),
    actor: actorOf(caller.member),
  });
}

function toPlan({
  accountId,
  mediaIds,
  settings,
  lateMinutesMax,
  asksApproval,
  ...wish
}: Intended): IntentPlan {
  return {
    ...{ accountId, mediaIds, settings, lateMinutesMax, asksApproval, when: toPlanned(wish.when) },
    privacy: wish.agreed.privacy,
  };
}

function toPlanned(when: WishedTime): IntentPlan["when"] {
  if (typeof when === "string") return when;
  const { instant, local, timeZone } = when;
  return { at: instant.toISOString(), local, timeZone };
}

function sayWait(when: WishedTime): string {
  if (when === "now") return "Waits for its file, then goes out at once";
  if (when === "queue") return "Waits for its file, then takes the next place of the queue";
  return `Waits for its file, to go out ${sayTime(when)}`;
}
