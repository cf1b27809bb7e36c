import { expect, it } from "vitest";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMedia } from "@/lib/media/testing";
import { hideGuide } from "@/lib/workspaces/hide-guide";
import { createTestMember } from "@/lib/workspaces/testing";
import { findFirstSteps } from "./first-steps";

it("sees each step in the rows of this workspace alone", async () => {
  const member = await createTestMember();
  const none = { account: false, media: false, post: false, isHidden: false };
  expect(await findFirstSteps(member)).toEqual(none);

  const { workspaceId } = member;
  await createTestAccount(member, { status: "disconnected" });
  expect(await findFirstSteps(member)).toEqual(none);
  const { id: accountId } = await createTestAccount(member);
  expect(await findFirstSteps(member)).toEqual({ ...none, account: true });
  await createTestMedia(member, { deletedAt: new Date() });
  await createTestMedia(member, { status: "refused" });
  const { id: mediaId } = await createTestMedia(member);
  expect(await findFirstSteps(member)).toEqual({ ...none, account: true, media: true });
  await db.insert(posts).values({ workspaceId, accountId, mediaId, status: "draft" });
  expect((await findFirstSteps(member)).post).toBe(false);
  await db.insert(posts).values({ workspaceId, accountId, mediaId, status: "published" });
  expect(await findFirstSteps(member)).toEqual({ account: true, media: true, post: true, isHidden: false });

  expect(await findFirstSteps(await createTestMember())).toEqual(none);
});

it("is put away and brought back by each person for themselves", async () => {
  const member = await createTestMember();
  const colleague = await createTestMember({ workspaceId: member.workspaceId, role: "analyst" });
  await hideGuide(colleague, true);
  expect((await findFirstSteps(colleague)).isHidden).toBe(true);
  expect((await findFirstSteps(member)).isHidden).toBe(false);
  await hideGuide(colleague, false);
  expect((await findFirstSteps(colleague)).isHidden).toBe(false);
});
