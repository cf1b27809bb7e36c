import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db";
import { invitations, labels, members, users, workspaces } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import { assertMay } from "./assert-may";
import { invitationIsOpen } from "./invitation-is-open";
import {
  invitationState,
  LABELS_MAX,
  MEMBERS_MAX,
  OPEN_INVITATIONS_MAX,
  WORKSPACES_PER_PERSON_MAX,
} from "./rules";
import type { InvitationOffer, InvitationView, LabelView, Member, MemberView, WorkspaceView } from "./types";

/** Every workspace this person is in, in the order they joined. */
export function listWorkspaces(userId: string): Promise<WorkspaceView[]> {
  return db
    .select({ id: workspaces.id, name: workspaces.name, role: members.role })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(eq(members.userId, userId))
    .orderBy(asc(members.createdAt), asc(workspaces.id))
    .limit(WORKSPACES_PER_PERSON_MAX);
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
  }));
}

/** Those still open, newest first. */
export async function listInvitations(member: Member, now = new Date()): Promise<InvitationView[]> {
  assertMay(member, "invite people");
  const rows = await db
    .select({
      id: invitations.id,
      role: invitations.role,
      name: users.name,
      email: users.email,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.createdBy))
    .where(and(eq(invitations.workspaceId, member.workspaceId), invitationIsOpen(now)))
    .orderBy(desc(invitations.createdAt))
    .limit(OPEN_INVITATIONS_MAX);
  return rows.map(({ name, email, ...row }) => ({
    ...row,
    createdByName: name ?? email,
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
      name: users.name,
      email: users.email,
      acceptedAt: invitations.acceptedAt,
      revokedAt: invitations.revokedAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .innerJoin(users, eq(users.id, invitations.createdBy))
    .where(eq(invitations.tokenHash, sha256(token)))
    .limit(1);
  if (!row) return null;
  return {
    state: invitationState(row, now),
    workspaceId: row.workspaceId,
    workspaceName: row.workspaceName,
    createdByName: row.name ?? row.email,
    role: row.role,
  };
}
