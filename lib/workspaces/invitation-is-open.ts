import "server-only";
import { and, gt, isNull, type SQL } from "drizzle-orm";
import { invitations } from "@/db/schema";

/** `invitationState(…) === "open"`, as a condition of a query. */
export function invitationIsOpen(now: Date): SQL | undefined {
  return and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, now));
}
