import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db";
import { accounts, notifications } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import { removeAuthorization } from "./remove-authorization";
import { markReconnectNeeded } from "./stored-tokens";
import { createTestAccount, readAccountRow } from "./testing";
import { tiktokOf } from "./tiktok-of";

it("tells once that an account has to be connected again, however often and from where that is learned", async () => {
  const owner = await createTestMember();
  const editor = await createTestMember({ workspaceId: owner.workspaceId, role: "editor" });
  const { id, openId, connectedAt } = await createTestAccount(owner, {
    connectedAt: new Date(Date.now() - 5000),
  });
  const told = () => db.select().from(notifications).where(eq(notifications.accountId, id));
  const access = { accountId: id, token: "act", tiktok: tiktokOf({ isTest: false }), connectedAt };
  const learn = () => db.transaction((tx) => markReconnectNeeded(access, "TikTok ended it.", tx));
  await Promise.all([learn(), learn()]);
  await learn();
  expect(await removeAuthorization({ openId, isTest: false, reason: "1", happenedAt: new Date() })).toEqual([
    id,
  ]);
  expect(await told()).toMatchObject([
    {
      kind: "account/reconnect-needed",
      userId: owner.userId,
      values: { account: "Slow Lane Bikes", reason: "TikTok ended it." },
    },
  ]);
  expect((await told()).map(({ userId }) => userId)).not.toContain(editor.userId);
  const again = {
    status: "connected" as const,
    accessToken: "act.2",
    connectedAt: new Date(Date.now() - 2000),
  };
  await db.update(accounts).set(again).where(eq(accounts.id, id));
  await learn();
  expect(await told()).toHaveLength(1);
  await removeAuthorization({ openId, isTest: false, reason: "1", happenedAt: new Date() });
  await removeAuthorization({ openId, isTest: false, reason: "1", happenedAt: new Date() });
  expect(await told()).toHaveLength(2);
  expect(await readAccountRow(id)).toMatchObject({ status: "reconnect needed", accessToken: null });
});
