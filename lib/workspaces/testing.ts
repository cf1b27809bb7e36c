import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/db";
import { members, users, workspaces } from "@/db/schema";
import { findMember, type Member } from "./find-member";
import type { Role } from "./permissions";

/** A person of their own in a workspace of its own, or in the one given. */
export async function createTestMember(
  options: { role?: Role; workspaceId?: string; timeZone?: string } = {},
): Promise<Member> {
  const userId = await createTestUser();
  const workspaceId = options.workspaceId ?? (await createTestWorkspace(options.timeZone ?? "Europe/Paris"));
  await db.insert(members).values({ workspaceId, userId, role: options.role ?? "owner" });
  const member = await findMember(userId, workspaceId);
  if (!member) throw new Error("The member just made was not found.");
  return member;
}

/** A login without a workspace. */
export async function createTestUser(): Promise<string> {
  const [user] = await db
    .insert(users)
    .values({ name: "Ines Moreau", email: `${randomUUID()}@example.test` })
    .returning({ id: users.id });
  return user!.id;
}

async function createTestWorkspace(timeZone: string): Promise<string> {
  const [workspace] = await db
    .insert(workspaces)
    .values({ name: "Slow Lane Bikes", timeZone })
    .returning({ id: workspaces.id });
  return workspace!.id;
}
