import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "./index";
import { accounts, workspaces } from "./schema";

const accessToken = "act.example-of-an-access-token";
const refreshToken = "rft.example-of-a-refresh-token";

async function createAccount(): Promise<{ id: string }> {
  const [workspace] = await db.insert(workspaces).values({ name: "Slow Lane", timeZone: "UTC" }).returning();
  if (!workspace) throw new Error("The workspace has no row.");
  const [account] = await db
    .insert(accounts)
    .values({
      workspaceId: workspace.id,
      openId: randomUUID(),
      username: "slowlanebikes",
      displayName: "Slow Lane Bikes",
      scopes: [],
      accessToken,
      refreshToken,
    })
    .returning({ id: accounts.id });
  if (!account) throw new Error("The account has no row.");
  return account;
}

async function readRaw(id: string) {
  const [row] = await db.execute<{ whole: string; access: string; refresh: string }>(sql`
    select a::text as whole, access_token as access, refresh_token as refresh from accounts a where id = ${id}`);
  if (!row) throw new Error("The account has no row.");
  return row;
}

it("keeps no token readable in the row", async () => {
  const { id } = await createAccount();
  const { whole, access, refresh } = await readRaw(id);
  expect(whole).not.toContain("example-of");
  expect(whole).not.toContain(Buffer.from(accessToken).toString("base64url").slice(0, 20));
  for (const sealed of [access, refresh]) expect(sealed).toMatch(/^k1\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/);
});

it("reads them back as they were", async () => {
  const { id } = await createAccount();
  const [row] = await db.select().from(accounts).where(eq(accounts.id, id));
  expect(row).toMatchObject({ accessToken, refreshToken });
});

it("seals a token that is written by an update too, and leaves none as none", async () => {
  const { id } = await createAccount();
  const [row] = await db
    .update(accounts)
    .set({ accessToken: "act.example-of-a-newer-token", refreshToken: null })
    .where(eq(accounts.id, id))
    .returning();
  expect(row).toMatchObject({ accessToken: "act.example-of-a-newer-token", refreshToken: null });
  const { access, refresh } = await readRaw(id);
  expect(access).not.toContain("example-of");
  expect(refresh).toBeNull();
});

it("refuses a row whose token was changed in the database", async () => {
  const { id } = await createAccount();
  await db.execute(
    sql`update accounts set access_token = overlay(access_token placing 'AAAA' from 30) where id = ${id}`,
  );
  await expect(db.select().from(accounts).where(eq(accounts.id, id))).rejects.toThrow();
});
