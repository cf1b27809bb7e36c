import { describe, expect, it } from "vitest";
import type { CreatorInfo } from "@/lib/accounts/types";
import { consentSentence, emptySettings, findProblems, labelSentence } from "./rules";
import type { PostSettings } from "./types";

const creator: CreatorInfo = {
  username: "koto.ceramics",
  nickname: "Koto",
  avatarUrl: null,
  privacyLevelOptions: ["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"],
  isCommentDisabled: false,
  isDuetDisabled: false,
  isStitchDisabled: false,
  maxVideoDurationSeconds: 60,
};
const media = { status: "ready", problem: null, durationMs: 48_000, sha256: "ab" };
const settings: PostSettings = { ...emptySettings, caption: "Moon jar", privacyLevel: "PUBLIC_TO_EVERYONE" };
const problemsOf = (change: Partial<PostSettings>, of = creator, file: typeof media | null = media) =>
  findProblems({ ...settings, ...change }, of, file).map(({ field, message }) => [field, message]);

describe("findProblems", () => {
  it("finds none in a post that TikTok allows", () => {
    expect(problemsOf({ allowComment: true, allowDuet: true, allowStitch: true })).toEqual([]);
  });

  it("wants a privacy level that somebody chose, among this creator's", () => {
    expect(problemsOf({ privacyLevel: null })).toEqual([["privacyLevel", "Choose who can see this video."]]);
    expect(problemsOf({ privacyLevel: "FOLLOWER_OF_CREATOR" })).toEqual([
      ["privacyLevel", "Koto can no longer choose Followers. Choose again."],
    ]);
  });

  it.each([
    ["allowComment", { isCommentDisabled: true }, "Comment"],
    ["allowDuet", { isDuetDisabled: true }, "Duet"],
    ["allowStitch", { isStitchDisabled: true }, "Stitch"],
  ] as const)("refuses %s when the creator turned it off", (field, change, name) => {
    const [problem] = problemsOf({ [field]: true }, { ...creator, ...change });
    expect(problem).toEqual([field, `${name} is turned off in Koto's TikTok settings. Untick it.`]);
    expect(problemsOf({ [field]: false }, { ...creator, ...change })).toEqual([]);
  });

  it("wants to know what a disclosure discloses, in TikTok's words", () => {
    expect(problemsOf({ disclosesPromotion: true })).toEqual([
      [
        "disclosesPromotion",
        "You need to indicate if your content promotes yourself, a third party, or both.",
      ],
    ]);
    expect(problemsOf({ disclosesPromotion: true, isYourBrand: true })).toEqual([]);
  });

  it.each([
    ["PUBLIC_TO_EVERYONE", true],
    ["MUTUAL_FOLLOW_FRIENDS", true],
    ["FOLLOWER_OF_CREATOR", false],
    ["SELF_ONLY", false],
  ])("lets branded content be seen by %s: %s", (privacyLevel, isAllowed) => {
    const of = { ...creator, privacyLevelOptions: [privacyLevel] };
    const branded = problemsOf({ privacyLevel, disclosesPromotion: true, isBrandedContent: true }, of);
    const refusal = [["isBrandedContent", "Branded content visibility cannot be set to private."]];
    expect(branded).toEqual(isAllowed ? [] : refusal);
    expect(problemsOf({ privacyLevel, disclosesPromotion: true, isYourBrand: true }, of)).toEqual([]);
  });

  it("counts the caption in UTF-16 units, as TikTok does", () => {
    expect(problemsOf({ caption: "🏺".repeat(1100) })).toEqual([]);
    expect(problemsOf({ caption: `${"🏺".repeat(1100)}x` })).toEqual([
      ["caption", "The caption is 1 characters too long."],
    ]);
  });

  it("wants a checked video that this creator may post, with its cover inside it", () => {
    expect(problemsOf({}, creator, null)[0]?.[0]).toBe("media");
    expect(problemsOf({}, creator, { ...media, status: "checking" })[0]?.[1]).toMatch(/being checked/);
    expect(problemsOf({}, { ...creator, maxVideoDurationSeconds: 47 })[0]?.[1]).toBe(
      "Koto may post videos up to 0:47; this one is 0:48. Choose a shorter one.",
    );
    expect(problemsOf({ coverTimestampMs: 48_001 })[0]?.[0]).toBe("coverTimestampMs");
  });
});

describe("TikTok's sentences", () => {
  const disclosed = { ...settings, disclosesPromotion: true };
  it.each([
    [settings, null, "By posting, you agree to TikTok's Music Usage Confirmation"],
    [disclosed, null, "By posting, you agree to TikTok's Music Usage Confirmation"],
    [
      { ...disclosed, isYourBrand: true },
      "Your photo/video will be labeled as 'Promotional content'",
      "By posting, you agree to TikTok's Music Usage Confirmation",
    ],
    [
      { ...disclosed, isBrandedContent: true },
      "Your photo/video will be labeled as 'Paid partnership'",
      "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation",
    ],
    [
      { ...disclosed, isYourBrand: true, isBrandedContent: true },
      "Your photo/video will be labeled as 'Paid partnership'",
      "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation",
    ],
    [
      { ...settings, isYourBrand: true, isBrandedContent: true },
      null,
      "By posting, you agree to TikTok's Music Usage Confirmation",
    ],
  ])("fit the boxes that are ticked (%#)", (chosen, label, consent) => {
    expect([labelSentence(chosen), consentSentence(chosen)]).toEqual([label, consent]);
  });
});
