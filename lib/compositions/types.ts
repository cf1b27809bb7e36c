import type { MediaView } from "@/lib/media/types";
import type { Composition } from "./input";

/** A composition as it was saved last. Instants are ISO strings. */
export interface KeptComposition {
  id: string;
  version: number;
  savedAt: string;
  savedBy: string | null;
  /** The revision of the post it was begun for; null of a new one. */
  postRevision: number | null;
  state: Composition;
}

/** A save is refused when somebody, or another page, saved meanwhile; `current` is null when it has ended. */
export type SavedComposition =
  | { outcome: "saved"; version: number; savedAt: string }
  | { outcome: "outdated"; current: KeptComposition | null };

/** A draft as lists show it. Instants are ISO strings. */
export interface CompositionItem {
  id: string;
  version: number;
  caption: string;
  /** Null when nothing was chosen, or when it left the library. */
  media: Pick<MediaView, "id" | "kind" | "name" | "hasPoster"> | null;
  mediaCount: number;
  accountIds: string[];
  /** `2027-03-14` and `10:30`; empty until they were chosen. */
  date: string;
  time: string;
  timeZone: string;
  savedAt: string;
  savedBy: string | null;
}

/** What became of one of several posts: each is scheduled, or refused with its own words. */
export type GroupResult = { accountId: string } & (
  | { state: "scheduled"; postId: string; note: string | null; awaitsApproval: boolean }
  | { state: "refused"; message: string; field: string | null }
);
