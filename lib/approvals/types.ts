import type {
  approvalStatuses,
  BoundContent as Bound,
  decisionKinds,
  RuleSnapshot as Snapshot,
} from "@/db/schema";
import type { Actor } from "@/lib/workspaces/actor";

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
