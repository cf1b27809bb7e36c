import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDb, db } from "@/db";
import { accounts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { beginConnect } from "./begin-connect";
import { disconnectAccount } from "./disconnect-account";
import { finishConnect } from "./finish-connect";
import { listAccounts } from "./queries";
import { askedScopes } from "./rules";
import { createTestAccount } from "./testing";
import { startTestTikTok } from "./testing-tiktok";

let tiktok: Awaited<ReturnType<typeof startTestTikTok>>;
beforeAll(async () => {
  tiktok = await startTestTikTok();
  vi.stubEnv("TIKTOK_API_ORIGIN", tiktok.origin);
});
afterAll(async () => {
  tiktok.stop();
  await closeDb();
});

async function connect(member: Member, openId: string) {
  const sessionHash = "session-1";
  const { url } = await beginConnect(member, { sessionHash });
  const state = new URL(url).searchParams.get("state") ?? "";
  return finishConnect(member, { sessionHash, state, code: tiktok.consent(openId, askedScopes) });
}

describe("disconnectAccount", () => {
  it("gives the permission back and forgets the tokens", async () => {
    const member = await createTestMember();
    const openId = randomUUID();
    const { account } = await connect(member, openId);
    expect(await disconnectAccount(member, account.id)).toEqual({ isRevoked: true });
    expect(tiktok.grants.has(openId)).toBe(false);
    const [row] = await db.select().from(accounts).where(eq(accounts.id, account.id));
    expect(row).toMatchObject({
      status: "disconnected",
      statusReason: "Disconnected by Ines Moreau.",
      accessToken: null,
      refreshToken: null,
      refreshExpiresAt: null,
    });
  });

  it("refreshes a token that has ended before it revokes", async () => {
    const member = await createTestMember();
    const openId = randomUUID();
    const { account } = await connect(member, openId);
    const stale = tiktok.grants.get(openId)?.accessToken;
    await db
      .update(accounts)
      .set({ accessExpiresAt: new Date(0) })
      .where(eq(accounts.id, account.id));
    expect(await disconnectAccount(member, account.id)).toEqual({ isRevoked: true });
    expect(tiktok.calls.at(-1)?.form.get("token")).not.toBe(stale);
    expect(tiktok.grants.has(openId)).toBe(false);
  });

  it("forgets the tokens even when TikTok cannot be told, and says so", async () => {
    const member = await createTestMember();
    const { account } = await connect(member, randomUUID());
    tiktok.plan("/v2/oauth/revoke/", 503, "");
    expect(await disconnectAccount(member, account.id)).toEqual({ isRevoked: false });
    const [view] = await listAccounts(member);
    expect(view?.statusReason).toContain("TikTok could not be told");
  });

  it("is for owners of the workspace only", async () => {
    const member = await createTestMember();
    const account = await createTestAccount(member);
    const editor = await createTestMember({ workspaceId: member.workspaceId, role: "editor" });
    await expect(disconnectAccount(editor, account.id)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await createTestMember();
    await expect(disconnectAccount(stranger, account.id)).rejects.toMatchObject({ code: "not-found" });
    expect((await listAccounts(member))[0]?.status).toBe("connected");
  });
});
