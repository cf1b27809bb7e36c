import "server-only";
import type { Database, Transaction } from "@/db";
import { auditEntries } from "@/db/schema";
import type { Actor } from "./actor";
import type { AuditKind } from "./audit-kinds";

export interface AuditEntry {
  workspaceId: string | null;
  actor: Actor;
  kind: AuditKind;
  subject?: {
    kind: "person" | "account" | "post" | "media" | "workspace" | "link" | "key" | "profile" | "webhook";
    id: string;
    name: string;
  };
  details?: Record<string, unknown>;
}

/** Written with the change itself, in its transaction. Never a secret, a token or an address of a file. */
export async function writeAudit(tx: Database | Transaction, entry: AuditEntry): Promise<void> {
  const { workspaceId, actor, kind, subject, details } = entry;
  await tx.insert(auditEntries).values({
    workspaceId,
    actorId: actor.userId,
    actorName: actor.name,
    actorVia: actor.via,
    kind,
    subjectKind: subject?.kind,
    subjectId: subject?.id,
    subjectName: subject?.name,
    details,
  });
}
