import "server-only";
import { and, asc, desc, eq, gt } from "drizzle-orm";
import { db } from "@/db";
import { postEvents, users } from "@/db/schema";
import { ACCOUNT_CHANGED } from "./change-account";
import type { PostEventView } from "./types";

const TIMELINE_EVENTS_MAX = 500;

/** The newest of a post's timeline, in their order. Whose post it is has been checked by whoever asks. */
export async function listNewestEvents(postId: string): Promise<PostEventView[]> {
  const rows = await selectEvents()
    .where(eq(postEvents.postId, postId))
    .orderBy(desc(postEvents.id))
    .limit(TIMELINE_EVENTS_MAX);
  return rows.reverse().map(toView);
}

/** What came after this one, oldest first. */
export async function listEventsAfter(postId: string, after: number, max: number): Promise<PostEventView[]> {
  const rows = await selectEvents()
    .where(and(eq(postEvents.postId, postId), gt(postEvents.id, after)))
    .orderBy(asc(postEvents.id))
    .limit(max);
  return rows.map(toView);
}

function selectEvents() {
  return db
    .select({ event: postEvents, name: users.name, email: users.email })
    .from(postEvents)
    .leftJoin(users, eq(users.id, postEvents.actorId));
}

function toView({ event, name, email }: Awaited<ReturnType<typeof selectEvents>>[number]): PostEventView {
  const { id, at, kind, message, keyName, movedFrom: from, movedTo: to } = event;
  const person = name ?? email;
  return {
    ...{ id, at: at.toISOString(), kind, message, from, to },
    actorName: keyName === null ? person : `${keyName} (${person ?? "…"})`,
    actorVia: keyName !== null ? "api key" : person === null ? null : "session",
    // Of a change of account they name the one before, perhaps unknown to whoever reads.
    details: kind === ACCOUNT_CHANGED ? null : event.details,
  };
}
