import "server-only";
import { eq, sql } from "drizzle-orm";
import type { db } from "@/db";
import { publishAttempts } from "@/db/schema";
import type { AttemptRow } from "./running-post";

/** Closes an attempt: nothing continues it, and only now may another init follow. */
export async function endAttempt(
  tx: Pick<typeof db, "update">,
  attempt: AttemptRow,
  outcome: "published" | "failed" | "abandoned",
  outcomeReason: string | null,
): Promise<void> {
  await tx
    .update(publishAttempts)
    .set({ outcome, outcomeReason, endedAt: sql`now()` })
    .where(eq(publishAttempts.id, attempt.id));
}
