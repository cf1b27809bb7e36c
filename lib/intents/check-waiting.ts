import "server-only";
import { getAccount } from "@/lib/accounts/queries";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import type { CreatorInfo } from "@/lib/accounts/types";
import { AppError } from "@/lib/errors";
import { findProblems, type MediaFacts } from "@/lib/posts/problems";
import type { Member } from "@/lib/workspaces/types";
import type { AskCreator } from "./make-posts";
import type { PostWish } from "./types";

/** What can be judged of a post before its files are there. That TikTok is away for now stops nothing: it is asked again. */
export async function checkWaiting(
  member: Member,
  { accountId, settings, files }: Pick<PostWish, "accountId" | "settings"> & { files: readonly MediaFacts[] },
  ask: AskCreator,
): Promise<void> {
  const account = await getAccount(member, accountId);
  if (account.status !== "connected") {
    throw new AppError("conflict", `Reconnect ${account.displayName} first.`, { field: "account" });
  }
  const creator = settings.delivery === "direct" ? await askInTime(() => ask(account)) : null;
  if (creator === "away") return;
  const isUnaudited = (await getTikTokAppState(account)).audit === "unaudited";
  const isRefused = files.some(({ status }) => status === "refused" || status === "removed");
  const [problem] = findProblems({ settings, media: files, creator, isUnaudited }).filter(
    ({ field }) => field !== "media" || isRefused,
  );
  if (problem) throw new AppError("invalid", problem.message, { field: problem.field });
}

async function askInTime(ask: () => Promise<CreatorInfo>): Promise<CreatorInfo | "away"> {
  try {
    return await ask();
  } catch (error) {
    const isPassing =
      error instanceof AppError && (error.code === "unavailable" || error.code === "throttled");
    if (isPassing) return "away";
    throw error;
  }
}
