import "server-only";
import { and, gt, isNull, type SQL } from "drizzle-orm";
import { clientLinks } from "@/db/schema";

/** `linkState(…) === "open"`, as a condition of a query. */
export function linkIsOpen(now: Date): SQL | undefined {
  return and(isNull(clientLinks.revokedAt), gt(clientLinks.expiresAt, now));
}
