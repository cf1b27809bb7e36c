import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { workspaces } from "@/db/schema";
import { assertMay } from "./assert-may";
import type { WorkspaceInput } from "./input";
import type { Member } from "./types";

/** The zone is a default for new posts: those already scheduled keep the zone they were given. */
export async function updateWorkspace(member: Member, input: WorkspaceInput): Promise<void> {
  assertMay(member, "change workspace");
  await db.update(workspaces).set(input).where(eq(workspaces.id, member.workspaceId));
}
