import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import type { Member } from "@/lib/workspaces/types";
import { askedScopes } from "./rules";

type AccountRow = typeof accounts.$inferSelect;

const HOUR_MS = 3_600_000;

/** A connected account whose tokens no TikTok knows. */
export async function createTestAccount(
  member: Member,
  overrides: Partial<typeof accounts.$inferInsert> = {},
): Promise<AccountRow> {
  const [row] = await db
    .insert(accounts)
    .values({
      workspaceId: member.workspaceId,
      openId: randomUUID(),
      username: "slowlanebikes",
      displayName: "Slow Lane Bikes",
      scopes: askedScopes,
      accessToken: `act.test-${randomUUID()}`,
      refreshToken: `rft.test-${randomUUID()}`,
      accessExpiresAt: new Date(Date.now() + 2 * HOUR_MS),
      refreshExpiresAt: new Date(Date.now() + 180 * 24 * HOUR_MS),
      connectedBy: member.userId,
      ...overrides,
    })
    .returning();
  if (!row) throw new Error("The database gave back no row.");
  return row;
}
