import type { AccountView } from "@/lib/accounts/types";
import type { MediaKind } from "@/lib/media/types";
import type { PostSettings } from "@/lib/posts/types";

/** A link as the people of the workspace see it. Instants are ISO strings; the address itself is known to nobody. */
export interface LinkView {
  id: string;
  state: "open" | "revoked" | "expired";
  about:
    | { kind: "post"; postId: string; name: string; account: string }
    | { kind: "plan"; accounts: string[]; firstDay: string; lastDay: string };
  hasPasscode: boolean;
  sentTo: string | null;
  createdByName: string;
  createdAt: string;
  expiresAt: string;
  openedAt: string | null;
  lastOpenedAt: string | null;
  openCount: number;
  visitorNames: string[];
}

/**
 * What a post is to a client. `waiting`: for an answer. `planned`: it goes out at its time. `going`: at this moment.
 * `delayed`: the agency looks at it. `changing`: the agency works on it, and what it was is not shown.
 */
export type SharedStage = "waiting" | "planned" | "going" | "published" | "in inbox" | "delayed" | "changing";

/** One line of a plan. Instants are ISO strings. */
export interface SharedPost {
  id: string;
  stage: SharedStage;
  account: Pick<AccountView, "displayName" | "username" | "avatarUrl" | "isTest" | "status">;
  scheduledAt: string | null;
  name: string;
  media: { id: string; kind: MediaKind; hasPoster: boolean; durationMs: number | null };
  photoCount: number;
  /** What this link answered to what is asked now, or was asked last. */
  answer: { decision: "approve" | "changes"; by: string; at: string } | null;
  /** It asks this link for an answer. */
  isAsked: boolean;
}

/** All that a client sees of a post. */
export interface SharedDetail extends SharedPost {
  /** Null while the agency works on it. */
  settings: PostSettings | null;
  photos: { id: string; hasPoster: boolean }[];
  /** False once the workspace keeps the file no longer: the poster stays. */
  hasFile: boolean;
  /** What an answer is to; null where nothing is asked, or it is out. */
  request: { id: string; contentHash: string; mayApprove: boolean; approvedBy: string | null } | null;
}

/** How far the answers to a plan are. */
export interface PlanProgress {
  answered: number;
  asked: number;
  /** The next post without one. */
  nextId: string | null;
}
