import "server-only";
import { and, desc, eq, gte, ilike, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import { auditEntries, members, users } from "@/db/schema";
import { actorOf } from "./actor";
import { assertMay } from "./assert-may";
import { readKinds } from "./audit-groups";
import type { AuditKind } from "./audit-kinds";
import type { AuditFilter } from "./input";
import type { AuditEntryView, Member } from "./types";
import { writeAudit } from "./write-audit";

const AUDIT_PAGE_MAX = 50;
/** Entries of a CSV; days chosen before give the others. */
const AUDIT_FILE_MAX = 50_000;
const FILE_BATCH = 1000;

/** Newest first. What its people did outside of any workspace, such as signing in, counts while they are in this one. */
export async function listAudit(
  member: Member,
  filter: AuditFilter,
  limit = AUDIT_PAGE_MAX,
): Promise<{ entries: AuditEntryView[]; next: number | null }> {
  assertMay(member, "read the audit log");
  const where = toConditions(filter, member.timeZone);
  const ofWorkspace = db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.workspaceId, member.workspaceId), ...where))
    .orderBy(desc(auditEntries.id))
    .limit(limit);
  const [own, personal] = await Promise.all([ofWorkspace, listPersonal(member, where, limit)]);
  const rows = [...own, ...personal].sort((one, other) => other.id - one.id).slice(0, limit);
  return { entries: rows.map(toView), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
}

function listPersonal({ workspaceId }: Member, where: (SQL | undefined)[], limit: number) {
  const latest = db
    .select()
    .from(auditEntries)
    .where(
      and(
        isNull(auditEntries.workspaceId),
        eq(auditEntries.actorId, members.userId),
        gte(auditEntries.at, members.createdAt),
        ...where,
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(limit)
    .as("latest");
  return db
    .select({
      id: latest.id,
      workspaceId: latest.workspaceId,
      at: latest.at,
      actorId: latest.actorId,
      actorName: latest.actorName,
      actorVia: latest.actorVia,
      kind: latest.kind,
      subjectKind: latest.subjectKind,
      subjectId: latest.subjectId,
      subjectName: latest.subjectName,
      details: latest.details,
    })
    .from(members)
    .innerJoinLateral(latest, sql`true`)
    .where(eq(members.workspaceId, workspaceId))
    .orderBy(desc(latest.id))
    .limit(limit);
}

function toConditions(filter: AuditFilter, timeZone: string): (SQL | undefined)[] {
  const { person, kind, subject, from, to, search, before } = filter;
  const midnight = (date: string) => sql`(${date}::timestamp at time zone ${timeZone})`;
  return [
    before ? lt(auditEntries.id, before) : undefined,
    person ? eq(auditEntries.actorId, person) : undefined,
    kind ? inArray(auditEntries.kind, readKinds(kind)) : undefined,
    subject ? eq(auditEntries.subjectId, subject) : undefined,
    from ? gte(auditEntries.at, midnight(from)) : undefined,
    to ? sql`${auditEntries.at} < ${midnight(to)} + interval '1 day'` : undefined,
    search ? mentions(search) : undefined,
  ];
}

function mentions(search: string): SQL | undefined {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  return or(ilike(auditEntries.subjectName, pattern), ilike(auditEntries.actorName, pattern));
}

type AuditRow = typeof auditEntries.$inferSelect;

function toView({ workspaceId, at, kind, ...row }: AuditRow): AuditEntryView {
  return { ...row, kind: kind as AuditKind, at: at.toISOString() };
}

/** The same, all of it that a file holds, read as it is written; that it was taken is an entry itself. */
export async function* exportAudit(member: Member, filter: AuditFilter): AsyncGenerator<AuditEntryView> {
  assertMay(member, "read the audit log");
  const { before, ...asked } = filter;
  await writeAudit(db, {
    workspaceId: member.workspaceId,
    actor: actorOf(member),
    kind: "audit/exported",
    details: asked,
  });
  let from = before;
  for (let count = 0; count < AUDIT_FILE_MAX; count += FILE_BATCH) {
    const { entries, next } = await listAudit(member, { ...asked, before: from }, FILE_BATCH);
    yield* entries;
    if (next === null) return;
    from = next;
  }
}

/** Everybody who can be chosen as the one who did it: the people of the workspace. */
export async function listAuditPeople(member: Member): Promise<{ id: string; name: string }[]> {
  assertMay(member, "read the audit log");
  return db
    .select({ id: users.id, name: sql<string>`coalesce(${users.name}, ${users.email})` })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, member.workspaceId))
    .orderBy(sql`2`)
    .limit(PEOPLE_MAX);
}

const PEOPLE_MAX = 200;
