import "server-only";
import type { Member } from "@/lib/workspaces/types";
import type { SchedulePostInput } from "./input";
import { consentSentence } from "./rules";
import { schedulePost } from "./schedule-post";
import type { PostSettings } from "./types";

export const testSettings: PostSettings = {
  caption: "Throwing a moon jar 🏺 #ceramics with @clay.supply",
  privacyLevel: "PUBLIC_TO_EVERYONE",
  allowComment: true,
  allowDuet: false,
  allowStitch: false,
  disclosesPromotion: false,
  isYourBrand: false,
  isBrandedContent: false,
  isAiGenerated: false,
  coverTimestampMs: 400,
};

interface TestPost {
  accountId: string;
  mediaId: string;
  settings?: Partial<PostSettings>;
  when?: SchedulePostInput["when"];
}

export function toScheduleInput({ accountId, mediaId, settings, when = "now" }: TestPost): SchedulePostInput {
  const chosen = { ...testSettings, ...settings };
  return { accountId, mediaId, settings: chosen, when, consentSentence: consentSentence(chosen) };
}

export function scheduleTestPost(member: Member, post: TestPost, now?: Date) {
  return schedulePost(member, toScheduleInput(post), now);
}
