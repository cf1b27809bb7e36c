import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { VideoSourceInput } from "./input";
import { seesAccounts } from "./sees-accounts";

/** How videos of this account reach TikTok from now on. */
export async function setVideoSource(
  member: Member,
  { accountId, videoSource }: VideoSourceInput,
): Promise<void> {
  assertMay(member, "connect accounts");
  const [changed] = await db
    .update(accounts)
    .set({ videoSource })
    .where(and(eq(accounts.id, accountId), seesAccounts(member)))
    .returning({ id: accounts.id });
  if (!changed) throw new AppError("not-found", "This account does not exist.");
}
