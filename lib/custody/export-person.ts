import "server-only";
import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import * as schema from "@/db/schema";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { type RowSource, readRows, toJsonLines } from "./read-rows";

/**
 * What is kept about a person: who they are, where they are in, and what they did and when. What a workspace's
 * posts and files say is the workspace's own, and its owners can export that.
 */
export async function exportPerson(person: { userId: string; name: string }): Promise<Readable> {
  const { userId, name } = person;
  await writeAudit(db, {
    workspaceId: null,
    actor: { userId, name, via: "session" },
    kind: "person/data-exported",
    subject: { kind: "person", id: userId, name },
  });
  return Readable.from(toJson(personTables(userId)));
}

async function* toJson(sources: Record<string, RowSource>): AsyncGenerator<string> {
  let isFirst = true;
  for (const [name, source] of Object.entries(sources)) {
    yield `${isFirst ? "{" : ","}\n${JSON.stringify(name)}: `;
    yield* toJsonLines(readRows(source));
    isFirst = false;
  }
  yield "}\n";
}

function personTables(userId: string): Record<string, RowSource> {
  const {
    auditEntries,
    clientLinks,
    comments,
    compositions,
    consents,
    invitations,
    ledgerEntries,
    mails,
    media,
    mediaImports,
    members,
    notifications,
    oauthAccounts,
    postEvents,
    posts,
    sessions,
    users,
  } = schema;
  return {
    profile: {
      table: users,
      columns: ["id", "name", "email", "emailVerified", "image", "createdAt"],
      where: eq(users.id, userId),
    },
    signInServices: {
      table: oauthAccounts,
      columns: ["provider", "providerAccountId"],
      where: eq(oauthAccounts.userId, userId),
    },
    sessions: {
      table: sessions,
      columns: ["userAgent", "network", "createdAt", "lastUsedAt", "expiresAt"],
      where: eq(sessions.userId, userId),
    },
    knownDevices: {
      table: schema.knownDevices,
      columns: ["lastSeenAt"],
      where: eq(schema.knownDevices.userId, userId),
    },
    secondStep: {
      table: schema.twoFactors,
      columns: ["createdAt", "confirmedAt"],
      where: eq(schema.twoFactors.userId, userId),
    },
    notificationChoices: {
      table: schema.notificationChoices,
      where: eq(schema.notificationChoices.userId, userId),
    },
    notificationSettings: {
      table: schema.notificationSettings,
      where: eq(schema.notificationSettings.userId, userId),
    },
    memberships: { table: members, where: eq(members.userId, userId) },
    givenAccounts: { table: schema.memberAccounts, where: eq(schema.memberAccounts.userId, userId) },
    invitationsMade: {
      table: invitations,
      omit: ["tokenHash"],
      where: eq(invitations.createdBy, userId),
    },
    postsMade: {
      table: posts,
      columns: ["id", "workspaceId", "createdAt"],
      where: eq(posts.createdBy, userId),
    },
    drafts: {
      table: compositions,
      columns: ["id", "workspaceId", "createdAt", "updatedAt"],
      where: eq(compositions.authorId, userId),
    },
    filesUploaded: {
      table: media,
      columns: ["id", "workspaceId", "name", "createdAt"],
      where: eq(media.uploadedBy, userId),
    },
    importsAsked: {
      table: mediaImports,
      columns: ["id", "workspaceId", "host", "name", "createdAt"],
      where: eq(mediaImports.requestedBy, userId),
    },
    commentsWritten: {
      table: comments,
      columns: ["id", "postId", "body", "createdAt", "editedAt"],
      where: eq(comments.authorId, userId),
    },
    clientLinksMade: {
      table: clientLinks,
      columns: ["id", "workspaceId", "sentTo", "createdAt", "expiresAt"],
      where: eq(clientLinks.createdBy, userId),
    },
    decisionsMade: {
      table: schema.approvalDecisions,
      columns: ["requestId", "decision", "note", "at"],
      where: eq(schema.approvalDecisions.actorId, userId),
    },
    consentsGiven: {
      table: consents,
      columns: ["id", "postId", "sentence", "givenAt", "voidedAt"],
      where: eq(consents.userId, userId),
    },
    postingProfilesAgreedTo: {
      table: schema.postingProfiles,
      columns: ["id", "workspaceId", "accountId", "name", "sentence", "consentedAt", "revokedAt"],
      where: eq(schema.postingProfiles.consentedBy, userId),
    },
    apiKeysMade: {
      table: schema.apiKeys,
      columns: ["id", "workspaceId", "name", "prefix", "lastFour", "declaration", "createdAt", "revokedAt"],
      where: eq(schema.apiKeys.createdBy, userId),
    },
    postSteps: {
      table: postEvents,
      columns: ["postId", "at", "kind"],
      where: eq(postEvents.actorId, userId),
    },
    auditLog: {
      table: auditEntries,
      columns: ["workspaceId", "at", "actorName", "kind", "subjectKind", "subjectId"],
      where: eq(auditEntries.actorId, userId),
    },
    ledger: {
      table: ledgerEntries,
      columns: ["workspaceId", "postId", "at", "actorName", "kind"],
      where: eq(ledgerEntries.actorId, userId),
    },
    notifications: {
      table: notifications,
      columns: ["workspaceId", "kind", "values", "createdAt", "readAt"],
      where: eq(notifications.userId, userId),
    },
    mails: {
      table: mails,
      columns: ["to", "template", "createdAt", "sentAt"],
      where: eq(mails.userId, userId),
    },
  };
}
