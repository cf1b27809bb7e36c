import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { labels } from "@/db/schema";
import { assertMay } from "./assert-may";
import type { LabelIdInput } from "./input";
import { noSuchLabel } from "./lock-labels";
import type { Member } from "./types";

/** It goes from everything that carries it; posts and files themselves stay as they are. */
export async function deleteLabel(member: Member, { labelId }: LabelIdInput): Promise<void> {
  assertMay(member, "manage labels");
  const gone = await db
    .delete(labels)
    .where(and(eq(labels.id, labelId), eq(labels.workspaceId, member.workspaceId)))
    .returning({ id: labels.id });
  if (gone.length === 0) throw noSuchLabel();
}
