import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { db } from "@/db";
import { publishAttempts } from "@/db/schema";
import type { AttemptRow } from "./running-post";

/**
 * Closes an attempt: nothing continues it, and only now may another init follow. False when somebody else closed it,
 * or, with `isUntouched`, has sent its last byte since it was read.
 */
export async function endAttempt(
  tx: Pick<typeof db, "update">,
  attempt: Pick<AttemptRow, "id" | "lastByteSentAt">,
  outcome: NonNullable<AttemptRow["outcome"]>,
  { reason, isUntouched = false }: { reason: string | null; isUntouched?: boolean },
): Promise<boolean> {
  const sentAt = attempt.lastByteSentAt?.toISOString() ?? null;
  const [ended] = await tx
    .update(publishAttempts)
    .set({ outcome, outcomeReason: reason, endedAt: sql`now()` })
    .where(
      and(
        eq(publishAttempts.id, attempt.id),
        isNull(publishAttempts.endedAt),
        isUntouched
          ? sql`${publishAttempts.lastByteSentAt} is not distinct from ${sentAt}::timestamptz`
          : undefined,
      ),
    )
    .returning({ id: publishAttempts.id });
  return ended !== undefined;
}
