import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db";
import { accounts, consents, postEvents, posts, publishAttempts, webhooks } from "@/db/schema";
import { listAccounts } from "@/lib/accounts/queries";
import { DAY_MS, TIKTOK_DATA_DAYS } from "@/lib/accounts/rules";
import { createTestAccount, readAccountRow } from "@/lib/accounts/testing";
import { openTestCalendar } from "@/lib/posts/testing-calendar";
import { createTestMember } from "@/lib/workspaces/testing";
import { eraseAccount, findAccountsToErase } from "./erase-account";

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const due = inDays(TIKTOK_DATA_DAYS + 1);

/** A published post with all that TikTok said of it. */
async function openPublished() {
  const { member, account, put } = await openTestCalendar();
  const postId = await put("2027-03-01T10:00:00Z", {
    status: "published",
    caption: "Crust cam",
    tiktokPostId: "7420",
    shareUrl: "https://www.tiktok.com/@x/video/7420",
  });
  await db.insert(publishAttempts).values({ postId, number: 1, publishId: "v_pub~1" });
  await db.insert(postEvents).values({
    postId,
    kind: "published",
    message: "Published.",
    details: { publicaly_available_post_id: ["7420"] },
  });
  await db.insert(consents).values({
    postId,
    userId: member.userId,
    sentence: "I agree",
    settings: {},
    creatorInfo: { nickname: "Slow Lane Bikes" },
    mediaSha256: "ab",
  });
  const { openId } = account;
  await db.insert(webhooks).values({ dedupeKey: openId, event: "x", openId, happenedAt: new Date() });
  return { member, account, postId };
}

const disconnect = (id: string) =>
  db.update(accounts).set({ status: "disconnected" }).where(eq(accounts.id, id));

test("what came from TikTok is erased after its days, and what people made stays", async () => {
  const { member, account, postId } = await openPublished();
  await disconnect(account.id);
  expect(await findAccountsToErase(inDays(TIKTOK_DATA_DAYS - 1), 1000)).not.toContain(account.id);
  expect(await eraseAccount(account.id, inDays(TIKTOK_DATA_DAYS - 1))).toBe(false);
  expect(await findAccountsToErase(due, 1000)).toContain(account.id);
  expect(await eraseAccount(account.id, due)).toBe(true);
  expect(await eraseAccount(account.id, due)).toBe(false);

  const row = await readAccountRow(account.id);
  expect(row).toMatchObject({ username: "", displayName: "TikTok account", avatarUrl: null, scopes: [] });
  expect(JSON.stringify(row)).not.toContain(account.openId);
  const [post] = await db.select().from(posts).where(eq(posts.id, postId));
  expect(post).toMatchObject({ caption: "Crust cam", status: "published", tiktokPostId: null });
  expect(post?.shareUrl).toBeNull();
  const [attempt] = await db.select().from(publishAttempts).where(eq(publishAttempts.postId, postId));
  expect(attempt?.publishId).toBeNull();
  const [event] = await db.select().from(postEvents).where(eq(postEvents.postId, postId));
  expect(event).toMatchObject({ message: "Published.", details: null });
  const [consent] = await db.select().from(consents).where(eq(consents.postId, postId));
  expect(consent).toMatchObject({ sentence: "I agree", creatorInfo: {} });
  expect(await db.select().from(webhooks).where(eq(webhooks.openId, account.openId))).toEqual([]);
  expect(await listAccounts(member)).toEqual([]);
});

test("an account without posts goes whole", async () => {
  const account = await createTestAccount(await createTestMember());
  await disconnect(account.id);
  await eraseAccount(account.id, due);
  expect(await db.select().from(accounts).where(eq(accounts.id, account.id))).toEqual([]);
});

test("the days count from the end of the permission, and connecting again stops them", async () => {
  const account = await createTestAccount(await createTestMember());
  expect((await readAccountRow(account.id)).permissionEndedAt).toBeNull();
  await db.update(accounts).set({ status: "reconnect needed" }).where(eq(accounts.id, account.id));
  const { permissionEndedAt } = await readAccountRow(account.id);
  expect(permissionEndedAt).not.toBeNull();
  await disconnect(account.id);
  expect((await readAccountRow(account.id)).permissionEndedAt).toEqual(permissionEndedAt);
  await db.update(accounts).set({ status: "connected" }).where(eq(accounts.id, account.id));
  expect((await readAccountRow(account.id)).permissionEndedAt).toBeNull();
  expect(await eraseAccount(account.id, due)).toBe(false);
});
