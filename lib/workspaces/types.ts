import type { Actor } from "./actor";
import type { AuditKind } from "./audit-kinds";
import type { Role } from "./permissions";
import type { LabelColour } from "./rules";

export type { Member, MemberKey } from "./find-member";

export interface WorkspaceView {
  id: string;
  name: string;
  role: Role;
  /** `#rrggbb`; null is a quiet one of Cuepost's. */
  brandColour: string | null;
  /** Changes with the picture; null without one. */
  logoVersion: string | null;
  /** When it ends, where its end was asked for. */
  deleteAfter: string | null;
}

/** A person of the workspace as its team page shows them. Instants are ISO strings. */
export interface MemberView {
  userId: string;
  name: string;
  email: string;
  role: Role;
  joinedAt: string;
  lastSeenAt: string | null;
}

/** A person as a search finds them. */
export type PersonHit = Pick<MemberView, "userId" | "name" | "email" | "role">;

export interface InvitationView {
  id: string;
  state: "open" | "expired";
  email: string;
  role: Role;
  /** Null is all of them. */
  accountCount: number | null;
  createdByName: string;
  createdAt: string;
  expiresAt: string;
}

/** What the holder of an invitation's link is told. */
export interface InvitationOffer {
  state: "open" | "accepted" | "revoked" | "expired";
  workspaceId: string;
  workspaceName: string;
  /** Whose it is. */
  email: string;
  createdByName: string;
  role: Role;
}

export interface LabelView {
  id: string;
  name: string;
  colour: LabelColour;
}

/** An entry of the audit log. `at` is an ISO string. */
export interface AuditEntryView {
  id: number;
  at: string;
  actorId: string | null;
  actorName: string;
  actorVia: Actor["via"];
  kind: AuditKind;
  subjectKind: string | null;
  subjectId: string | null;
  subjectName: string | null;
  details: Record<string, unknown> | null;
}
