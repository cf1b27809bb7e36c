import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { accounts, webhooks } from "@/db/schema";
import { lookAfter } from "@/lib/posts/look-after";
import { isOut, isRunning } from "@/lib/posts/states";
import { stopPublish } from "@/lib/posts/stop-publish";
import { scheduleTestPost } from "@/lib/posts/testing";
import { workWebhook } from "@/lib/posts/work-webhook";
import type { Stage } from "../stage";
import { type Actor, castActor, endToken, type Files } from "./cast";
import { type Cell, isDraft } from "./cells";
import { judge, judgeAfterwards } from "./judge";
import { passTime } from "./pass-time";
import { readPost, takeNextMove } from "./person";
import { runFunction } from "./run-function";

/** How a cell ended; a violation is a sentence, and there should be none. */
export interface Outcome {
  cell: Cell;
  end: string;
  reason: string | null;
  violation: string | null;
}

const RUNS_MAX = 8;
/** A run that ended with its post on the way is succeeded by another after so long. */
const SILENCE_MS = 16 * 60_000;
const DAY_MS = 25 * 3_600_000;
/** Runs that were as patient as an hour; what moves no more then is looked at a day later. */
const PATIENT_RUNS = 2;
const LOOKS = 3;
/** Trying again may show that the account must be connected again, which is the second move. */
const MOVES_MAX = 2;
const TIMES = { once: 1, "a few times": 3, "for ever": 1000 };
/** So long TikTok downloads where somebody is to stop it meanwhile. */
const SLOW_PULL_MS = 400;

export async function runCell(stage: Stage, files: Files, cell: Cell): Promise<Outcome> {
  const actor = await castActor(stage, files, cell);
  const settings = {
    delivery: isDraft(cell.way) ? ("inbox" as const) : ("direct" as const),
    ...(isDraft(cell.way) && { privacyLevel: null, allowComment: false }),
    ...(cell.way.startsWith("photo") && { coverTimestampMs: 0 }),
  };
  const due = await scheduleTestPost(actor.member, {
    accountId: actor.accountId,
    mediaIds: [actor.media.id],
    settings,
  });
  await orderFaults(stage, actor, cell);
  await rest(actor, due, cell.call === "cancel" ? () => stopOnce(actor, due.postId) : undefined);
  const { end, violation } = await judge(stage, actor, { cell, postId: due.postId });
  const { statusReason } = await readPost(due.postId);
  const outcome = { cell, end, reason: statusReason };
  if (violation || end === "canceled") return { ...outcome, violation };
  await forgetFaults(stage, actor);
  for (let move = 1; move <= MOVES_MAX; move++) {
    if (isOut((await readPost(due.postId)).status)) break;
    const next = await takeNextMove(stage, { actor, postId: due.postId, settings });
    if (next) await rest(actor, next);
  }
  return { ...outcome, violation: await judgeAfterwards(stage, actor, due.postId) };
}

async function orderFaults(stage: Stage, { username, accountId }: Actor, { call, way, fault, times }: Cell) {
  const order = (what: Record<string, unknown>) => stage.tiktok.order({ creator: username, ...what });
  await order({ ...fault.order, times: TIMES[times] });
  if (call !== "webhook") await order({ route: "webhook", mode: "lose", times: 1000 });
  if (call === "token, ended") await endToken(accountId, "-1 minute");
  if (call === "token, ending") await endToken(accountId, "5 minutes");
  if (call === "cancel") await order({ route: "pull", mode: "delay", delayMs: SLOW_PULL_MS });
  if (call === "video/list") {
    await order({ route: way === "photos" ? "content_init" : "init", mode: "cut-after-commit" });
  }
}

/** Only this creator's, who has none of the others' to answer for. */
async function forgetFaults({ inside: { store } }: Stage, { username }: Actor): Promise<void> {
  store.run("DELETE FROM faults WHERE creator = ? AND NOT (route = 'webhook' AND mode = 'lose')", username);
}

/** Runs, and the sweeps behind them, until the post rests. */
async function rest(
  actor: Actor,
  due: { postId: string; revision: number },
  onWait?: () => Promise<void>,
): Promise<void> {
  for (let run = 1; run <= RUNS_MAX; run++) {
    await runFunction(due, onWait);
    await sweepWebhooks(actor);
    const { status } = await readPost(due.postId);
    if (status !== "scheduled" && !isRunning(status)) break;
    await passTime(due.postId, run < PATIENT_RUNS ? SILENCE_MS : DAY_MS);
  }
  for (let look = 1; look <= LOOKS; look++) {
    const { lookAt } = await readPost(due.postId);
    if (!lookAt) break;
    await passTime(due.postId, lookAt.getTime() - Date.now());
    await lookAfter(due.postId).catch(() => "not now");
  }
}

/** What the engine does with news that could not be worked on at first. */
async function sweepWebhooks({ accountId }: Actor): Promise<void> {
  const unworked = await db
    .select({ id: webhooks.id })
    .from(webhooks)
    .innerJoin(accounts, eq(accounts.openId, webhooks.openId))
    .where(and(eq(accounts.id, accountId), isNull(webhooks.workedAt)));
  for (const { id } of unworked) await workWebhook(id).catch(() => "not now");
}

/** A person presses Stop while TikTok downloads; what they are told is another test's. */
async function stopOnce({ member }: Actor, postId: string): Promise<void> {
  const { status, revision } = await readPost(postId);
  if (status === "processing") await stopPublish(member, { postId, revision }).catch(() => "refused");
}
