import "server-only";
import { inArray, lt } from "drizzle-orm";
import { db } from "@/db";
import { invitations } from "@/db/schema";
import { INVITATION_LISTED_DAYS } from "./rules";

const DAY_MS = 86_400_000;
const ROWS_MAX = 1000;

/** They hold the addresses of people who may never have come. A bounded number; the rest next time. */
export async function forgetInvitations(now: Date): Promise<number> {
  const old = db
    .select({ id: invitations.id })
    .from(invitations)
    .where(lt(invitations.expiresAt, new Date(now.getTime() - INVITATION_LISTED_DAYS * DAY_MS)))
    .limit(ROWS_MAX);
  const gone = await db
    .delete(invitations)
    .where(inArray(invitations.id, old))
    .returning({ id: invitations.id });
  return gone.length;
}
