import "server-only";
import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "@/db";
import { invitations, labels, members, users, workspaceLogos, workspaces } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import { assertMay } from "./assert-may";
import { readInvitationToken } from "./invitation-token";
import {
  INVITATION_LISTED_DAYS,
  invitationState,
  LABELS_MAX,
  MEMBERS_MAX,
  OPEN_INVITATIONS_MAX,
  WORKSPACES_PER_PERSON_MAX,
} from "./rules";
import type { InvitationOffer, InvitationView, LabelView, Member, MemberView, WorkspaceView } from "./types";

const DAY_MS = 86_400_000;

/** Every workspace this person is in, in the order they joined. */
export async function listWorkspaces(userId: string): Promise<WorkspaceView[]> {
  const rows = await db
    .select({
      id: workspaces.id,
      name: workspaces.name,
      role: members.role,
      brandColour: workspaces.brandColour,
      logoVersion: workspaceLogos.version,
      deleteAfter: workspaces.deleteAfter,
    })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .leftJoin(workspaceLogos, eq(workspaceLogos.workspaceId, workspaces.id))
    .where(and(eq(members.userId, userId), isNull(workspaces.removingAt)))
    .orderBy(asc(members.createdAt), asc(workspaces.id))
    .limit(WORKSPACES_PER_PERSON_MAX);
  return rows.map((row) => ({ ...row, deleteAfter: row.deleteAfter?.toISOString() ?? null }));
}

export async function listMembers(member: Member): Promise<MemberView[]> {
  assertMay(member, "view workspace");
  const rows = await db
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: members.role,
      joinedAt: members.createdAt,
      lastSeenAt: members.lastSeenAt,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, member.workspaceId))
    .orderBy(asc(members.createdAt), asc(users.id))
    .limit(MEMBERS_MAX);
  return rows.map((row) => ({
    ...row,
    name: row.name ?? row.email,
    joinedAt: row.joinedAt.toISOString(),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  }));
}

/** Those that nobody has taken, newest first: still open, or expired a while ago. */
export async function listInvitations(member: Member, now = new Date()): Promise<InvitationView[]> {
  assertMay(member, "invite people");
  const rows = await db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      accountIds: invitations.accountIds,
      name: users.name,
      creator: users.email,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.createdBy))
    .where(
      and(
        eq(invitations.workspaceId, member.workspaceId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, new Date(now.getTime() - INVITATION_LISTED_DAYS * DAY_MS)),
      ),
    )
    .orderBy(desc(invitations.createdAt))
    .limit(2 * OPEN_INVITATIONS_MAX);
  return rows.map(({ name, creator, accountIds, ...row }) => ({
    ...row,
    state: row.expiresAt > now ? "open" : "expired",
    accountCount: accountIds?.length ?? null,
    createdByName: name ?? creator,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}

/** By name, as a person looks for them. */
export async function listLabels(member: Member): Promise<LabelView[]> {
  assertMay(member, "view workspace");
  return db
    .select({ id: labels.id, name: labels.name, colour: labels.colour })
    .from(labels)
    .where(eq(labels.workspaceId, member.workspaceId))
    .orderBy(sql`lower(${labels.name})`)
    .limit(LABELS_MAX);
}

/** For whoever holds the link: its token is the right to know. */
export async function findInvitation(token: string, now = new Date()): Promise<InvitationOffer | null> {
  const [row] = await db
    .select({
      workspaceId: workspaces.id,
      workspaceName: workspaces.name,
      role: invitations.role,
      email: invitations.email,
      name: users.name,
      creator: users.email,
      acceptedAt: invitations.acceptedAt,
      revokedAt: invitations.revokedAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .innerJoin(users, eq(users.id, invitations.createdBy))
    .where(
      and(eq(invitations.tokenHash, sha256(readInvitationToken(token).token)), isNull(workspaces.removingAt)),
    )
    .limit(1);
  if (!row) return null;
  return {
    state: invitationState(row, now),
    workspaceId: row.workspaceId,
    workspaceName: row.workspaceName,
    email: row.email,
    createdByName: row.name ?? row.creator,
    role: row.role,
  };
}
