import "server-only";
import { count, eq } from "drizzle-orm";
import { db } from "@/db";
import { labels } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "./assert-may";
import type { NewLabelInput } from "./input";
import { nameTaken } from "./label-name-taken";
import { lockWorkspace } from "./lock-workspace";
import { LABELS_MAX } from "./rules";
import type { LabelView, Member } from "./types";

export async function createLabel(member: Member, { name, colour }: NewLabelInput): Promise<LabelView> {
  assertMay(member, "manage labels");
  const { workspaceId } = member;
  return db.transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const [present] = await tx
      .select({ count: count() })
      .from(labels)
      .where(eq(labels.workspaceId, workspaceId));
    if ((present?.count ?? 0) >= LABELS_MAX) {
      throw new AppError("conflict", `There are ${LABELS_MAX} labels already. Delete one first.`);
    }
    const [label] = await tx
      .insert(labels)
      .values({ workspaceId, name, colour })
      .onConflictDoNothing()
      .returning({ id: labels.id, name: labels.name, colour: labels.colour });
    if (!label) throw nameTaken(name);
    return label;
  });
}
