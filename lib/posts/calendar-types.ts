import type { LabelView } from "@/lib/workspaces/types";
import type { PostView } from "./types";

/**
 * Why a post will not go through as it stands: its account (`reconnect`, `permission`, `blocked`), what TikTok allows
 * (`drift`, `cap`), a missing yes (`approval`). Or what a person may not have meant: `close` to another post of the
 * account, a `repeat` of a video.
 */
export type WarningKind =
  | "reconnect"
  | "permission"
  | "blocked"
  | "drift"
  | "cap"
  | "approval"
  | "close"
  | "repeat";

export interface PostWarning {
  kind: WarningKind;
  /** When the other post goes out, of `close` and `repeat`. An ISO string. */
  otherAt: string | null;
}

/** A post as the calendar shows it: its caption may be cut. */
export interface CalendarPostView extends PostView {
  warnings: PostWarning[];
  labels: LabelView[];
}

/** The most posts of an account within 24 hours that end on a day. */
export interface AccountUse {
  accountId: string;
  name: string;
  used: number;
  limit: number;
}

export interface CalendarDay {
  /** Posts of the day that were left out. */
  hidden: number;
  /** The fullest account first; accounts without a post that day are not in it. */
  use: AccountUse[];
}

export interface CalendarData {
  posts: CalendarPostView[];
  /** By date; days without posts are not in it. */
  days: Record<string, CalendarDay>;
}

/** Posts in the order of their times, with the way to what comes before and after. */
export interface CalendarPage {
  posts: CalendarPostView[];
  earlier: string | null;
  later: string | null;
}

export interface TimelessPosts {
  posts: CalendarPostView[];
  total: number;
}
