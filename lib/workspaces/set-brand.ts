import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { workspaces } from "@/db/schema";
import { actorOf } from "./actor";
import { assertMay } from "./assert-may";
import type { BrandInput } from "./input";
import type { Member } from "./types";
import { writeAudit } from "./write-audit";

export async function setBrand(member: Member, { colour }: BrandInput): Promise<void> {
  assertMay(member, "change workspace");
  const { workspaceId } = member;
  await db.transaction(async (tx) => {
    await tx.update(workspaces).set({ brandColour: colour }).where(eq(workspaces.id, workspaceId));
    await writeAudit(tx, {
      workspaceId,
      actor: actorOf(member),
      kind: "workspace/changed",
      subject: { kind: "workspace", id: workspaceId, name: member.workspaceName },
      details: { brandColour: colour },
    });
  });
}
