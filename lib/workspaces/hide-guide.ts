import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { members } from "@/db/schema";
import { assertMay } from "./assert-may";
import type { Member } from "./types";

/** Of this person in this workspace alone; the others are still new to it. */
export async function hideGuide(member: Member, isHidden: boolean, now = new Date()): Promise<void> {
  assertMay(member, "view workspace");
  await db
    .update(members)
    .set({ guideHiddenAt: isHidden ? now : null })
    .where(and(eq(members.workspaceId, member.workspaceId), eq(members.userId, member.userId)));
}
