import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db";
import { labels } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { Member } from "./types";

/** Held until they are put on something: one that is being deleted meanwhile is not there. */
export async function lockLabels(tx: Transaction, member: Member, labelIds: readonly string[]) {
  if (labelIds.length === 0) return;
  const found = await tx
    .select({ id: labels.id })
    .from(labels)
    .where(and(inArray(labels.id, [...labelIds]), eq(labels.workspaceId, member.workspaceId)))
    .for("share");
  if (found.length !== labelIds.length) throw noSuchLabel();
}

export function noSuchLabel(): AppError {
  return new AppError("not-found", "There is no such label.");
}
