import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { db } from "@/db";
import { labels } from "@/db/schema";
import { assertMay } from "./assert-may";
import type { LabelInput } from "./input";
import { nameTaken } from "./label-name-taken";
import { noSuchLabel } from "./lock-labels";
import { lockWorkspace } from "./lock-workspace";
import type { LabelView, Member } from "./types";

/** Another name or colour: whatever carries the label shows it. */
export async function changeLabel(member: Member, input: LabelInput): Promise<LabelView> {
  assertMay(member, "manage labels");
  const { labelId, name, colour } = input;
  const isInWorkspace = eq(labels.workspaceId, member.workspaceId);
  return db.transaction(async (tx) => {
    await lockWorkspace(tx, member.workspaceId);
    const [other] = await tx
      .select({ id: labels.id })
      .from(labels)
      .where(and(isInWorkspace, ne(labels.id, labelId), sql`lower(${labels.name}) = lower(${name})`));
    if (other) throw nameTaken(name);
    const [label] = await tx
      .update(labels)
      .set({ name, colour })
      .where(and(isInWorkspace, eq(labels.id, labelId)))
      .returning({ id: labels.id, name: labels.name, colour: labels.colour });
    if (!label) throw noSuchLabel();
    return label;
  });
}
