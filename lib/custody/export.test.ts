import { createHash, randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { eq, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDb, db } from "@/db";
import * as schema from "@/db/schema";
import { startTestStore } from "@/lib/media/testing-store";
import { openTestCalendar } from "@/lib/posts/testing-calendar";
import { createInvitation } from "@/lib/workspaces/create-invitation";
import { setLogo } from "@/lib/workspaces/logo";
import { createTestMember } from "@/lib/workspaces/testing";
import { exportPerson } from "./export-person";
import { exportWorkspace } from "./export-workspace";
import { exportedTables, notExported } from "./exported-tables";
import { readRows } from "./read-rows";
import { unzip } from "./testing-unzip";

let store: Awaited<ReturnType<typeof startTestStore>>;
beforeAll(async () => {
  store = await startTestStore();
  vi.stubEnv("FILESTORE_URL", store.origin);
});
afterAll(async () => {
  await store.stop();
  await closeDb();
});

const accountSecrets = ["act.secret-of-account", "rft.secret-of-account"] as const;

/** A workspace with something of everything that must not leave it. */
async function openFull() {
  const { member, account, put, store: keep } = await openTestCalendar();
  const { userId, workspaceId } = member;
  const passwordHash = `$argon2id$${randomUUID()}`;
  await db.update(schema.users).set({ passwordHash }).where(eq(schema.users.id, userId));
  const [accessToken, refreshToken] = accountSecrets;
  await db
    .update(schema.accounts)
    .set({ accessToken, refreshToken })
    .where(eq(schema.accounts.id, account.id));
  const tokenHash = createHash("sha256").update(randomUUID()).digest("hex");
  await db.insert(schema.sessions).values({ tokenHash, userId, expiresAt: new Date(Date.now() + 1e9) });
  const key = randomUUID();
  const bytes = new Uint8Array(2_000_000).map((_, at) => at % 251);
  store.files.set(key, { bytes, contentType: "video/mp4" });
  const mediaId = await keep({ storageKey: key, name: "moon/jar: über.mp4" });
  const goneId = await keep({ storageKey: `not-there-${key}`, name: "gone.mp4" });
  const postId = await put("2027-03-01T10:00:00Z", { mediaId, caption: "Throwing a moon jar" });
  const uploadUrl = "https://upload.example/secret-address";
  await db.insert(schema.publishAttempts).values({ postId, number: 1, uploadUrl });
  await db.insert(schema.consents).values({
    postId,
    userId,
    sentence: "By posting, you agree",
    settings: {},
    creatorInfo: {},
    mediaSha256: "ab",
  });
  const invited = { email: "new@example.test", role: "analyst" as const, accountIds: null };
  const { token } = await createInvitation(member, invited, { locale: "en" });
  await setLogo(
    member,
    await sharp({ create: { width: 40, height: 20, channels: 3, background: "red" } })
      .png()
      .toBuffer(),
  );
  const invitation = createHash("sha256").update(token).digest("hex");
  const secrets = [...accountSecrets, passwordHash, tokenHash, uploadUrl, token, invitation, key];
  return { member, workspaceId, postId, mediaId, goneId, bytes, secrets };
}

const readZip = async (stream: ReadableStream<Uint8Array>) => unzip(await buffer(stream));

test("an export holds every noun and every file, byte by byte, and no secret", async () => {
  const { member, postId, mediaId, goneId, bytes, secrets } = await openFull();
  const files = await readZip(await exportWorkspace(member));
  const json = (name: string) => JSON.parse(files.get(`${name}.json`)!.toString());
  expect([...files.keys()]).toEqual([
    ...Object.keys(exportedTables(member.workspaceId)).map((name) => `${name}.json`),
    "logo.webp",
    `media/${mediaId}-moon_jar_ über.mp4`,
    "missing-files.json",
  ]);
  expect(json("posts")).toMatchObject([{ id: postId, caption: "Throwing a moon jar" }]);
  expect(json("consents")).toMatchObject([{ sentence: "By posting, you agree" }]);
  expect(json("people")).toEqual([{ id: member.userId, name: "Ines Moreau", email: expect.any(String) }]);
  expect(json("audit").map(({ kind }: { kind: string }) => kind)).toContain("workspace/exported");
  expect(json("missing-files")).toEqual([`media/${goneId}-gone.mp4`]);
  expect(files.get(`media/${mediaId}-moon_jar_ über.mp4`)?.equals(Buffer.from(bytes))).toBe(true);
  const all = Buffer.concat([...files.values()]).toString();
  for (const secret of secrets) expect(all).not.toContain(secret);
});

test("an export holds nothing of another workspace", async () => {
  const [{ member }, other] = [await openTestCalendar(), await openFull()];
  const files = await readZip(await exportWorkspace(member));
  const all = Buffer.concat([...files.values()]).toString();
  for (const id of [other.workspaceId, other.postId, other.mediaId, other.member.userId]) {
    expect(all).not.toContain(id);
  }
});

test("an export is owners' and admins'", async () => {
  const { workspaceId } = await createTestMember();
  for (const role of ["manager", "editor", "approver", "client", "analyst"] as const) {
    const member = await createTestMember({ workspaceId, role });
    await expect(exportWorkspace(member)).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("closing the download ends the reading", async () => {
  const { member } = await openFull();
  const reader = (await exportWorkspace(member)).getReader();
  await reader.read();
  await reader.cancel();
  expect((await reader.read()).done).toBe(true);
});

test("every table goes out with an export, or is named with why it does not", () => {
  const tables = Object.values(schema).filter((one) => is(one, PgTable)) as PgTable[];
  const names = tables.map((table) => getTableConfig(table).name);
  const out = Object.values(exportedTables(randomUUID())).map(({ table }) => getTableConfig(table).name);
  expect([...new Set([...out, ...Object.keys(notExported)])].toSorted()).toEqual(names.toSorted());
});

test("rows are read page after page, each once", async () => {
  const { member } = await openTestCalendar();
  const { workspaceId } = member;
  const many = Array.from({ length: 1203 }, (_, at) => ({ workspaceId, name: `label ${at}` }));
  await db.insert(schema.labels).values(many);
  const rows = await Array.fromAsync(
    readRows({ table: schema.labels, where: eq(schema.labels.workspaceId, workspaceId) }),
  );
  expect(new Set(rows.map(({ name }) => name)).size).toBe(1203);
  expect(rows).toHaveLength(1203);
});

test("a person's export tells what they did, and no secret", async () => {
  const { member, postId, secrets } = await openFull();
  const person = { userId: member.userId, name: member.userName };
  const text = (await buffer(await exportPerson(person))).toString();
  const told = JSON.parse(text);
  expect(told.profile).toMatchObject([{ id: member.userId, name: "Ines Moreau" }]);
  expect(told.sessions).toMatchObject([{ createdAt: expect.any(String), expiresAt: expect.any(String) }]);
  expect(told.memberships).toMatchObject([{ workspaceId: member.workspaceId, role: "owner" }]);
  expect(told.consentsGiven).toMatchObject([{ postId }]);
  expect(told.auditLog.map(({ kind }: { kind: string }) => kind)).toContain("member/invited");
  for (const secret of secrets) expect(text).not.toContain(secret);
});
