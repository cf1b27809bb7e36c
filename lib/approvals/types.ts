import type {
  approvalStatuses,
  BoundContent as Bound,
  decisionKinds,
  RuleSnapshot as Snapshot,
} from "@/db/schema";
import type { Actor } from "@/lib/workspaces/actor";
import type { Role } from "@/lib/workspaces/permissions";

export type BoundContent = Bound;
export type RuleSnapshot = Snapshot;
export type ApprovalStatus = (typeof approvalStatuses)[number];
export type DecisionKind = (typeof decisionKinds)[number];

/** Who decides, and who they count as: of two people that a rule asks for, one link is one person. */
export type Approver = { userId: string } | { linkId: string };

/** What somebody said to a request. Instants are ISO strings. */
export interface DecisionView {
  decision: DecisionKind;
  actorName: string;
  actorVia: Actor["via"];
  note: string | null;
  at: string;
}

/** A request as screens show it. Instants are ISO strings. */
export interface ApprovalRequestView {
  id: string;
  status: ApprovalStatus;
  contentHash: string;
  content: BoundContent;
  rule: RuleSnapshot;
  askedByName: string;
  askedAt: string;
  dueAt: string;
  closedAt: string | null;
  closeReason: string | null;
  decisions: DecisionView[];
}

export interface WordPart {
  kind: "same" | "gone" | "new";
  text: string;
}

type Settings = BoundContent["settings"];
export type SettingName = Exclude<keyof Settings, "caption" | "title">;

/** One thing that is not as it was, for a person to read. */
export type ContentChange =
  | { kind: "account"; before: string; after: string }
  | { kind: "media"; before: BoundContent["media"]; after: BoundContent["media"] }
  | { kind: "text"; name: "caption" | "title"; parts: WordPart[] }
  | { kind: "setting"; name: SettingName; before: Settings[SettingName]; after: Settings[SettingName] }
  | { kind: "time"; before: BoundContent["time"]; after: BoundContent["time"] };

/** Somebody whose yes can be asked for. */
export interface ApproverView {
  userId: string;
  name: string;
  role: Role;
}

/** How an account asks for approval, as the composer tells it. */
export interface AccountApproval {
  kind: RuleSnapshot["kind"];
  /** Who would be asked, whoever composes left out. */
  names: string[];
  /** Whoever composes is the only one who may approve: then somebody else has to. */
  isOwn: boolean;
}

/** A post that waits for approval. Instants are ISO strings. */
export interface WaitingPost {
  postId: string;
  requestId: string;
  contentHash: string;
  caption: string;
  dueAt: string;
  askedByName: string;
  account: { id: string; displayName: string; username: string; avatarUrl: string | null; isTest: boolean };
  media: { id: string; kind: "video" | "photo"; name: string; hasPoster: boolean };
  photoCount: number;
  kind: RuleSnapshot["kind"];
  /** How many have said yes. */
  given: number;
  /** Whether this person's yes is what it waits for. */
  isMine: boolean;
}
