import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db";
import { invitations } from "@/db/schema";
import { invitationIsOpen } from "./invitation-is-open";

/** Whether somewhere an invitation waits for this address. */
export async function isInvited(tx: Transaction, email: string, now = new Date()): Promise<boolean> {
  const [row] = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.email, email.toLowerCase()), invitationIsOpen(now)))
    .limit(1);
  return row !== undefined;
}
