import "server-only";
import { and, count, eq, ne } from "drizzle-orm";
import type { Transaction } from "@/db";
import { members } from "@/db/schema";
import { AppError } from "@/lib/errors";

/** Call it under `lockWorkspace`, before `userId` stops being an owner. */
export async function assertOwnerRemains(
  tx: Transaction,
  workspaceId: string,
  userId: string,
): Promise<void> {
  const [others] = await tx
    .select({ count: count() })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.role, "owner"), ne(members.userId, userId)));
  if (others?.count) return;
  throw new AppError("conflict", "A workspace needs an owner. Make somebody else an owner first.");
}
