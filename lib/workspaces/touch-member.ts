import "server-only";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import { db } from "@/db";
import { members } from "@/db/schema";
import type { Member } from "./types";

const TOUCH_AFTER_MS = 10 * 60_000;

/** Remembers that somebody is here: most requests find it said already and write nothing. */
export async function touchMember(member: Member, now = new Date()): Promise<void> {
  const stale = new Date(now.getTime() - TOUCH_AFTER_MS);
  if (member.lastSeenAt && member.lastSeenAt > stale) return;
  await db
    .update(members)
    .set({ lastSeenAt: now })
    .where(
      and(
        eq(members.workspaceId, member.workspaceId),
        eq(members.userId, member.userId),
        or(isNull(members.lastSeenAt), lt(members.lastSeenAt, stale)),
      ),
    );
}
