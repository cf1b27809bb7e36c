import { describe, expect, it } from "vitest";
import type { AccountView, CreatorInfoResult } from "@/lib/accounts/types";
import type { MediaView } from "@/lib/media/types";
import { draftConsent, emptySettings } from "@/lib/posts/rules";
import {
  answerTime,
  type ComposerState,
  describeButton,
  type Facts,
  listProblems,
  toDraftInput,
  toScheduleInput,
} from "./composer-state";

const state: ComposerState = {
  accountId: "account",
  mediaIds: ["video"],
  settings: { ...emptySettings, privacyLevel: "SELF_ONLY" },
  isNow: true,
  date: "",
  time: "",
  timeZone: "Europe/Paris",
  lateMinutesMax: null,
};
const account: AccountView = {
  id: "account",
  username: "koto.ceramics",
  displayName: "Koto",
  avatarUrl: null,
  status: "connected",
  statusReason: null,
  scopes: ["video.publish", "video.upload"],
  connectedAt: "2026-11-01T00:00:00Z",
  refreshExpiresAt: null,
};
const creator: CreatorInfoResult = {
  state: "ready",
  info: {
    username: "koto.ceramics",
    nickname: "Koto",
    avatarUrl: null,
    privacyLevelOptions: ["FOLLOWER_OF_CREATOR", "SELF_ONLY"],
    isCommentDisabled: false,
    isDuetDisabled: false,
    isStitchDisabled: false,
    maxVideoDurationSeconds: 60,
  },
};
const media = [
  { id: "video", kind: "video", status: "ready", problem: null, durationMs: 9000, sha256: "ab" },
] as MediaView[];
const facts: Facts = {
  account,
  media,
  creator,
  isUnaudited: false,
  time: { state: "ready", time: null },
};
const draft = { ...state, settings: { ...emptySettings, delivery: "inbox" as const } };
const problemsOf = (of: ComposerState, change: Partial<Facts> = {}) =>
  listProblems(of, { ...facts, ...change }).map(({ field, message }) => [field, message]);

describe("listProblems", () => {
  it("finds none in a post, or a draft, that is complete", () => {
    expect(problemsOf(state)).toEqual([]);
    expect(problemsOf(draft, { creator: undefined })).toEqual([]);
  });

  it("says once why TikTok is not asked, and what else is missing", () => {
    expect(problemsOf({ ...state, mediaIds: [] }, { account: null, creator: undefined, media: [] })).toEqual([
      ["account", "Choose an account."],
      ["media", "Choose a video or photos."],
    ]);
    expect(problemsOf(state, { creator: undefined })).toEqual([
      ["account", "Asking TikTok what this account may do."],
    ]);
  });

  it("wants an account that TikTok still lets us use", () => {
    const lapsed = { ...account, status: "reconnect needed" as const };
    expect(problemsOf(draft, { account: lapsed })).toEqual([["account", "Reconnect Koto first."]]);
  });

  it.each([
    ["direct", "video.upload", state, "@koto.ceramics has not allowed Cuepost to publish for it."],
    ["inbox", "video.publish", draft, "@koto.ceramics has not allowed Cuepost to send drafts to it."],
  ])("wants the permission for %s, and never turns to the other way by itself", (_, scope, of, message) => {
    const limited = { ...account, scopes: [scope] };
    expect(problemsOf(of, { account: limited, creator: undefined })).toEqual([["delivery", message]]);
  });

  it("stops a post, not a draft, of a creator that TikTok does not let post now", () => {
    const blocked: CreatorInfoResult = { state: "blocked", code: "x", message: "Too many posts today." };
    expect(problemsOf(state, { creator: blocked })).toEqual([["account", "Too many posts today."]]);
    expect(problemsOf(draft, { creator: blocked })).toEqual([]);
  });

  it("tells of photos that left the library", () => {
    expect(problemsOf({ ...state, mediaIds: ["video", "gone", "gone too"] })).toEqual([
      ["media", "2 of them are no longer in the library. Choose again."],
    ]);
  });
});

describe("what is sent", () => {
  it("is nothing without an account and something to post", () => {
    expect(toDraftInput({ ...state, accountId: null }, { newPostId: "new" })).toBeNull();
    expect(toDraftInput({ ...state, mediaIds: [] }, { newPostId: "new" })).toBeNull();
    expect(toScheduleInput({ ...state, isNow: false }, { newPostId: "new" })).toBeNull();
  });

  it("has the photos in their order, the time as it was chosen, and the sentence that was shown", () => {
    const photos = { ...draft, mediaIds: ["b", "a"], isNow: false, date: "2026-12-01", time: "10:30" };
    expect(toScheduleInput(photos, { postId: "post", revision: 3 })).toEqual({
      lateMinutesMax: null,
      postId: "post",
      revision: 3,
      accountId: "account",
      mediaIds: ["b", "a"],
      settings: photos.settings,
      when: { local: "2026-12-01T10:30", timeZone: "Europe/Paris" },
      consentSentence: draftConsent,
    });
    expect(toScheduleInput(state, { newPostId: "new" })).toMatchObject({
      when: "now",
      consentSentence: "By posting, you agree to TikTok's Music Usage Confirmation",
    });
  });
});

describe("describeButton", () => {
  const at = { isNow: false, date: "2026-11-26", time: "10:30" };
  const now = new Date("2026-11-24T09:00:00Z");
  it.each([
    [{ ...state }, "Post now"],
    [{ ...draft }, "Send draft now"],
    [{ ...state, ...at }, "Schedule for Thu 26 Nov, 10:30"],
    [{ ...draft, ...at }, "Schedule draft for Thu 26 Nov, 10:30"],
    [{ ...state, ...at, date: "" }, "Schedule"],
    [{ ...draft, ...at, date: "2026-11-01" }, "Schedule draft"],
  ])("says what will happen (%#)", (of, words) => {
    expect(describeButton(of, answerTime(of, now))).toBe(words);
  });
});
