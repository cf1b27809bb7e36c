import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db";
import { notifications } from "@/db/schema";
import { changeRole } from "@/lib/workspaces/change-role";
import { createTestMember } from "@/lib/workspaces/testing";
import { listInbox } from "./list-inbox";
import { tellRoleChange } from "./tell-role-change";

it("tells a person of their new role once, and nobody of what changed nothing", async () => {
  const owner = await createTestMember();
  const other = await createTestMember({ workspaceId: owner.workspaceId });
  const change = (role: "editor" | "manager") =>
    changeRole(owner, { userId: other.userId, role }, tellRoleChange);
  await change("manager");
  await change("manager");
  const { items } = await listInbox(other, {}, "en-GB");
  expect(items.map(({ sentence }) => sentence)).toEqual([
    "Ines Moreau made you a manager of Slow Lane Bikes.",
  ]);
  await changeRole(owner, { userId: owner.userId, role: "owner" }, tellRoleChange);
  const own = await db.select().from(notifications).where(eq(notifications.userId, owner.userId));
  expect(own).toEqual([]);
});
