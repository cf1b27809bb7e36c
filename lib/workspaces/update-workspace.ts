import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { workspaces } from "@/db/schema";
import { actorOf } from "./actor";
import { assertMay } from "./assert-may";
import type { WorkspaceInput } from "./input";
import type { Member } from "./types";
import { writeAudit } from "./write-audit";

/** The zone is a default for new posts: those already scheduled keep the zone they were given. */
export async function updateWorkspace(member: Member, input: WorkspaceInput): Promise<void> {
  assertMay(member, "change workspace");
  const { workspaceId } = member;
  await db.transaction(async (tx) => {
    await tx.update(workspaces).set(input).where(eq(workspaces.id, workspaceId));
    await writeAudit(tx, {
      workspaceId,
      actor: actorOf(member),
      kind: "workspace/changed",
      subject: { kind: "workspace", id: workspaceId, name: input.name },
      details: { ...input, before: member.workspaceName },
    });
  });
}
