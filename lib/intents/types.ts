import type { ChosenTime } from "@/lib/posts/choose-time";
import type { StandingConsent } from "@/lib/posts/consent";
import type { PostSettings } from "@/lib/posts/types";
import type { PrivacyName, PrivacyWish } from "./input";

/** Null is a draft; a time is resolved already, and it may be one that has gone by meanwhile. */
export type WishedTime = "now" | "queue" | ChosenTime;

export interface Agreed {
  state: "agreed";
  /** With what the profile says, where one does. */
  settings: PostSettings;
  /** As it was agreed to. */
  sentence: string;
  standing: StandingConsent;
  privacy: PrivacyWish;
}

/** Whether somebody agreed to what a request wants to let out, and what is missing where nobody did. */
export type Agreement =
  | Agreed
  | { state: "not stated"; missing: PrivacyName[] }
  | { state: "not declared"; lacksBranded: boolean }
  | { state: "contradicts"; names: PrivacyName[]; profile: string };

/** One post that a program wants, judged already. */
export interface PostWish {
  postId: string;
  /** Of a post that is there already; null of a new one. */
  revision: number | null;
  groupId: string | null;
  externalId: string | null;
  accountId: string;
  mediaIds: string[];
  settings: PostSettings;
  lateMinutesMax: number | null;
  when: WishedTime | null;
  asksApproval: boolean;
  /** Null of a draft: nobody has to agree to it yet. */
  agreed: Agreed | null;
  /** One of its files is not ready yet. */
  waits: boolean;
}

/** What became of it. */
export interface MadePost {
  postId: string;
  revision: number;
  /** Null of a draft, and of what waits for its files. */
  scheduledAt: Date | null;
  status: "draft" | "scheduled" | "awaiting approval";
}
