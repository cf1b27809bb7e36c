import "server-only";
import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { clientLinks, workspaceLogos, workspaces } from "@/db/schema";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { linkIsOpen } from "./link-is-open";
import { hashLinkToken } from "./link-token";
import { VISITORS_KEPT_MAX } from "./rules";

const opened: unique symbol = Symbol("opened link");

/** A link whose address was looked up and is open: only `findLink` holds the symbol to make one. */
export interface GuestLink {
  readonly [opened]: true;
  readonly id: string;
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly timeZone: string;
  readonly brandColour: string | null;
  readonly logoVersion: string | null;
  /** The door asks for it before it shows anything. */
  readonly passcodeHash: string | null;
  /** Null of a plan. */
  readonly postId: string | null;
  readonly accountIds: readonly string[];
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly expiresAt: Date;
}

/** Null for what is wrong, expired or revoked: nobody is told which. */
export async function findLink(token: string, now = new Date()): Promise<GuestLink | null> {
  const tokenHash = hashLinkToken(token);
  if (!tokenHash) return null;
  const [row] = await db
    .select({
      id: clientLinks.id,
      workspaceId: workspaces.id,
      workspaceName: workspaces.name,
      timeZone: workspaces.timeZone,
      brandColour: workspaces.brandColour,
      logoVersion: workspaceLogos.version,
      passcodeHash: clientLinks.passcodeHash,
      postId: clientLinks.postId,
      accountIds: clientLinks.accountIds,
      firstDay: clientLinks.firstDay,
      lastDay: clientLinks.lastDay,
      expiresAt: clientLinks.expiresAt,
    })
    .from(clientLinks)
    .innerJoin(workspaces, eq(workspaces.id, clientLinks.workspaceId))
    .leftJoin(workspaceLogos, eq(workspaceLogos.workspaceId, workspaces.id))
    .where(and(eq(clientLinks.tokenHash, tokenHash), linkIsOpen(now), isNull(workspaces.removingAt)));
  return row ? { ...row, [opened]: true } : null;
}

/** A second look within the hour is the same visit. */
const VISIT_MS = 3_600_000;

/** Writes down that somebody came, once a visit. */
export async function noteVisit({ id, workspaceId }: GuestLink, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const [visit] = await tx
      .update(clientLinks)
      .set({
        openedAt: sql`coalesce(${clientLinks.openedAt}, ${now.toISOString()})`,
        lastOpenedAt: now,
        openCount: sql`${clientLinks.openCount} + 1`,
      })
      .where(
        and(
          eq(clientLinks.id, id),
          or(
            isNull(clientLinks.lastOpenedAt),
            lt(clientLinks.lastOpenedAt, new Date(now.getTime() - VISIT_MS)),
          ),
        ),
      )
      .returning({ name: clientLinks.name, visitorNames: clientLinks.visitorNames });
    if (!visit) return;
    await writeAudit(tx, {
      workspaceId,
      actor: { userId: null, name: visit.visitorNames[0] ?? "", via: "client link" },
      kind: "client-link/opened",
      subject: { kind: "link", id, name: visit.name },
    });
  });
}

/** Who wrote or decided, the last one first. */
export async function keepVisitorName(tx: Transaction, { id }: GuestLink, name: string): Promise<void> {
  const [row] = await tx
    .select({ names: clientLinks.visitorNames })
    .from(clientLinks)
    .where(eq(clientLinks.id, id))
    .for("update");
  const names = [name, ...(row?.names ?? []).filter((known) => known !== name)];
  if (row?.names[0] === name) return;
  await tx
    .update(clientLinks)
    .set({ visitorNames: names.slice(0, VISITORS_KEPT_MAX) })
    .where(eq(clientLinks.id, id));
}
