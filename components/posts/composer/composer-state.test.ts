import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import type { AccountView, CreatorInfoResult } from "@/lib/accounts/types";
import type { AccountApproval } from "@/lib/approvals/types";
import type { Composition, CompositionTarget, TargetChoices } from "@/lib/compositions/input";
import { emptyComposition } from "@/lib/compositions/rules";
import type { MediaView } from "@/lib/media/types";
import { draftConsent } from "@/lib/posts/rules";
import { messages } from "@/messages/en";
import {
  answerTime,
  type ComposerWords,
  type Facts,
  listProblems,
  placeProblems,
  toDraftInput,
  toGroupInput,
} from "./composer-state";
import { describeButton } from "./describe-button";
import { newTarget, noChoices, settingsOf } from "./targets";

const t = createTranslator({ locale: "en-GB", messages, namespace: "composer" }) as ComposerWords;

const target: CompositionTarget = {
  accountId: "account",
  postId: "post-of-account",
  choices: { ...noChoices, privacyLevel: "SELF_ONLY" },
  caption: null,
  at: null,
};
const state: Composition = {
  ...emptyComposition,
  mediaIds: ["video"],
  targets: [target],
  isNow: true,
  timeZone: "Europe/Paris",
};
const draft: Composition = {
  ...state,
  targets: [{ ...target, choices: { ...noChoices, delivery: "inbox" } }],
};
const account: AccountView = {
  id: "account",
  username: "koto.ceramics",
  displayName: "Koto",
  avatarUrl: null,
  isTest: false,
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
  lostMedia: 0,
  creator,
  isUnaudited: false,
  time: { state: "ready", time: null },
  approval: null,
};
const asksFor = (change: Partial<AccountApproval>) => ({
  approval: { kind: "anyone" as const, names: ["Jana"], isOwn: false, ...change },
});
const problemsOf = (of: Composition, change: Partial<Facts> = {}) =>
  listProblems(settingsOf(of, of.targets[0] ?? newTarget("x")), { ...facts, ...change }, t).map(
    ({ field, message }) => [field, message],
  );

it("lets nothing go out now that has to be approved first, nor be sent by who alone may approve it", () => {
  expect(problemsOf(state, asksFor({}))).toEqual([
    ["time", "What goes out on Koto is approved first. Choose a time instead of now."],
  ]);
  expect(problemsOf(state, asksFor({ isOwn: true }))).toContainEqual([
    "account",
    "You are the one who approves the posts of Koto: somebody else has to send this one.",
  ]);
});

describe("listProblems", () => {
  it("finds none in a post, or a draft, that is complete", () => {
    expect(problemsOf(state)).toEqual([]);
    expect(problemsOf(draft, { creator: undefined })).toEqual([]);
  });

  it("says once why TikTok is not asked, and what else is missing", () => {
    expect(problemsOf(state, { account: null, creator: undefined, media: [] })).toEqual([
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
    expect(problemsOf(state, { lostMedia: 2 })).toEqual([
      ["media", "2 of them are no longer in the library. Choose again."],
    ]);
  });
});

describe("placeProblems", () => {
  const media = { field: "media" as const, message: "Choose a video or photos." };
  const privacy = { field: "privacyLevel" as const, message: "Choose who can see this video." };

  it("says once what stops all, and of an account what stops it alone", () => {
    const placed = placeProblems([
      { accountId: "a", problems: [media, privacy] },
      { accountId: "b", problems: [media] },
    ]);
    expect(placed).toEqual([
      { ...media, accountId: null },
      { ...privacy, accountId: "a" },
    ]);
  });

  it("has nothing to place where nothing stops anything", () => {
    expect(placeProblems([{ accountId: "a", problems: [] }])).toEqual([]);
  });
});

describe("what is sent", () => {
  const composition = { id: "kept", version: 3 };
  const sent = (of: Composition) => toGroupInput(of, { edited: null, composition });

  it("is nothing without an account, something to post, and a time", () => {
    expect(sent({ ...state, targets: [] })).toBeNull();
    expect(sent({ ...state, mediaIds: [] })).toBeNull();
    expect(sent({ ...state, isNow: false })).toBeNull();
    expect(toDraftInput({ ...state, mediaIds: [] }, { id: "post", revision: 1 })).toBeNull();
  });

  it("has the photos in their order, the time as it was chosen, and the sentence that was shown", () => {
    const photos = { ...draft, mediaIds: ["b", "a"], isNow: false, date: "2026-12-01", time: "10:30" };
    expect(toGroupInput(photos, { edited: { id: "post", revision: 3 }, composition })).toEqual({
      composition,
      posts: [
        {
          lateMinutesMax: null,
          postId: "post",
          revision: 3,
          accountId: "account",
          mediaIds: ["b", "a"],
          settings: settingsOf(photos, photos.targets[0]!),
          when: { local: "2026-12-01T10:30", timeZone: "Europe/Paris" },
          consentSentence: draftConsent,
        },
      ],
    });
  });

  it("leaves the time to the queue where that was chosen, whatever the fields hold", () => {
    const timeless = { ...state, isNow: false };
    for (const of of [timeless, { ...timeless, date: "2026-12-01", time: "10:30" }, state]) {
      const input = toGroupInput(of, { edited: null, composition, isQueued: true });
      expect(input?.posts.map(({ when }) => when)).toEqual(["queue"]);
    }
  });

  it("is a post for each account: its own id, words, time and sentence, and the group they share", () => {
    const branded: TargetChoices = { ...noChoices, disclosesPromotion: true, isBrandedContent: true };
    const other: CompositionTarget = {
      accountId: "other",
      postId: "post-of-other",
      choices: branded,
      caption: "Said otherwise",
      at: { date: "2026-12-02", time: "08:00" },
    };
    const both = { ...state, caption: "Said to all", isNow: false, date: "2026-12-01", time: "10:30" };
    expect(sent({ ...both, targets: [target, other] })?.posts).toMatchObject([
      {
        newPostId: "post-of-account",
        groupId: "kept",
        settings: { caption: "Said to all", privacyLevel: "SELF_ONLY" },
        when: { local: "2026-12-01T10:30" },
        consentSentence: "By posting, you agree to TikTok's Music Usage Confirmation",
      },
      {
        newPostId: "post-of-other",
        groupId: "kept",
        settings: { caption: "Said otherwise", privacyLevel: null },
        when: { local: "2026-12-02T08:00" },
        consentSentence:
          "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation",
      },
    ]);
  });
});

describe("describeButton", () => {
  const at = { isNow: false, date: "2026-11-26", time: "10:30" };
  const now = new Date("2026-11-24T09:00:00Z");
  const two = [target, { ...target, accountId: "other" }];
  const apart = [target, { ...target, accountId: "other", at: { date: "2026-11-27", time: "10:30" } }];
  it.each([
    [{ ...state }, "Post now"],
    [{ ...draft }, "Send draft now"],
    [{ ...state, ...at }, "Schedule for Thu 26 Nov, 10:30"],
    [{ ...draft, ...at }, "Schedule draft for Thu 26 Nov, 10:30"],
    [{ ...state, ...at, date: "" }, "Schedule post"],
    [{ ...draft, ...at, date: "2026-11-01" }, "Schedule draft"],
    [{ ...state, targets: [] }, "Post now"],
    [{ ...state, targets: two }, "Post 2 now"],
    [{ ...state, ...at, targets: two }, "Schedule 2 posts for Thu 26 Nov, 10:30"],
    [{ ...state, ...at, targets: apart }, "Schedule 2 posts"],
  ])("says what will happen (%#)", (of, words) => {
    const times = (of.targets.length > 0 ? of.targets : [null]).map((each) =>
      answerTime(of, each, { now, t }),
    );
    expect(describeButton(of, { times, asked: 0, t, locale: "en-GB" })).toBe(words);
  });

  it.each([
    [{ ...state, ...at }, 1, "Send for approval, Thu 26 Nov, 10:30"],
    [{ ...state, ...at, targets: apart }, 2, "Send for approval"],
    [{ ...state, ...at, targets: two }, 1, "Schedule, 1 of 2 for approval"],
  ])("says that it asks first (%#)", (of, asked, words) => {
    const times = of.targets.map((each) => answerTime(of, each, { now, t }));
    expect(describeButton(of, { times, asked, t, locale: "en-GB" })).toBe(words);
  });
});
