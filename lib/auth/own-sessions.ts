import "server-only";
import { and, desc, eq, gt } from "drizzle-orm";
import { db } from "@/db";
import { sessions } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { actorOfLogin, getLogin } from "./login";
import { type Device, readDevice } from "./read-device";
import { deleteOtherSessions, type Session } from "./sessions";

const SESSIONS_SHOWN_MAX = 50;

/** A session as its own person sees it. Instants are ISO strings. */
export interface SessionView {
  id: string;
  device: Device;
  /** Shortened; null where no proxy of ours names it. */
  network: string | null;
  createdAt: string;
  lastUsedAt: string;
  isThisOne: boolean;
}

export async function listSessions(session: Session, now = new Date()): Promise<SessionView[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, session.userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.lastUsedAt), sessions.id)
    .limit(SESSIONS_SHOWN_MAX);
  const views = rows.map((row) => ({
    id: row.id,
    device: readDevice(row.userAgent),
    network: row.network,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt.toISOString(),
    isThisOne: row.tokenHash === session.tokenHash,
  }));
  return views.toSorted((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}

export async function endSession({ userId }: Session, sessionId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, userId), eq(sessions.id, sessionId)))
      .returning({ id: sessions.id });
    if (ended.length === 0) throw new AppError("not-found", "This session has ended already.");
    const actor = actorOfLogin(await getLogin(userId, tx));
    await writeAudit(tx, { workspaceId: null, actor, kind: "person/sessions-ended", details: { count: 1 } });
  });
}

export async function endOtherSessions(session: Session): Promise<void> {
  await db.transaction(async (tx) => {
    await deleteOtherSessions(tx, session);
    const actor = actorOfLogin(await getLogin(session.userId, tx));
    await writeAudit(tx, { workspaceId: null, actor, kind: "person/sessions-ended" });
  });
}
