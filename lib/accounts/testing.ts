import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { askedScopes } from "./rules";
import type { TestTikTok } from "./testing-tiktok";

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

interface Granted extends Partial<typeof accounts.$inferInsert> {
  /** How long the access token lives on, or since when it is dead. */
  endsInMs?: number;
}

/** A connected account, with a member of its own, whose tokens the test TikTok knows. */
export async function createGrantedAccount(tiktok: TestTikTok, { endsInMs, ...columns }: Granted = {}) {
  const grant = {
    openId: randomUUID(),
    scopes: columns.scopes ?? askedScopes,
    accessToken: `act.${randomUUID()}`,
    refreshToken: `rft.${randomUUID()}`,
  };
  tiktok.grants.set(grant.openId, grant);
  const member = await createTestMember();
  const accessExpiresAt = new Date(Date.now() + (endsInMs ?? 2 * HOUR_MS));
  const { id } = await createTestAccount(member, { accessExpiresAt, ...columns, ...grant });
  return { member, id, grant, mark: tiktok.calls.length };
}

export async function readAccountRow(id: string): Promise<AccountRow> {
  const [row] = await db.select().from(accounts).where(eq(accounts.id, id));
  if (!row) throw new Error("There is no such account.");
  return row;
}
