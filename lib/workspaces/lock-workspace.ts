import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db";
import { workspaces } from "@/db/schema";

/** What counts the people of a workspace takes turns, or two owners could demote each other at once. */
export async function lockWorkspace(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, workspaceId)).for("update");
}
