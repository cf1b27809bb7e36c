import type { postStatuses } from "@/db/schema";
import type { MediaView } from "@/lib/media/types";
import type { LedgerKind } from "./rules";

/** The first link of a chain that does not hold. */
export interface LedgerProblem {
  kind:
    | "missing"
    | "other post"
    | "body"
    | "heading"
    | "place"
    | "link"
    | "no key"
    | "no end"
    | "end no key"
    | "beyond"
    | "end"
    | "cut"
    | "rewritten";
  number: number;
  /** Up to which number, or where it stood before. */
  to?: number;
  /** Of what was sealed elsewhere: when, as an ISO string. */
  at?: string;
}

export interface Verdict {
  postId: string;
  entries: number;
  /** Null when every link holds. */
  problem: LedgerProblem | null;
  /** Where the chain ends: kept elsewhere, it shows later whether something was rewritten. */
  hash: string;
}

/** An entry as a page shows it. `at` is an ISO string. */
export interface EntryView {
  number: number;
  at: string;
  actorName: string;
  actorVia: "session" | "client link" | "api key" | "cuepost";
  kind: LedgerKind;
  body: Record<string, unknown>;
  hash: string;
}

/** What a workspace's daily seals show. `at` is an ISO string. */
export type SealProblem =
  | { kind: "seal missing" | "seal changed"; number: number }
  | { kind: "record gone"; number: number; postId: string; at: string };

/** The post that a record is of, as it is now. Instants are ISO strings. */
export interface RecordedPost {
  id: string;
  title: string;
  caption: string;
  status: (typeof postStatuses)[number];
  createdAt: string;
  scheduledAt: string | null;
  timeZone: string | null;
  publishedAt: string | null;
  account: { displayName: string; username: string };
  media: Pick<MediaView, "id" | "kind" | "name" | "hasPoster" | "durationMs">;
}

export interface PostRecord {
  post: RecordedPost;
  entries: EntryView[];
  verdict: Verdict;
}

/** A record on the page of a month. `lastAt` is the ISO instant of its newest entry. */
export interface RecordLine {
  postId: string;
  /** Null when the post itself is gone. */
  post: RecordedPost | null;
  lastAt: string;
  verdict: Verdict;
}

export interface RecordsPage {
  lines: RecordLine[];
  /** Give it back to read on; null at the end. */
  next: string | null;
  problems: SealProblem[];
}
