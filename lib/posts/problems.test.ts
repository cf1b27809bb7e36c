import { describe, expect, it } from "vitest";
import type { CreatorInfo } from "@/lib/accounts/types";
import { type Content, findProblems, type MediaFacts, privateAccountPath, unauditedWords } from "./problems";
import { emptySettings } from "./rules";
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
const privateCreator = { ...creator, privacyLevelOptions: ["FOLLOWER_OF_CREATOR", "SELF_ONLY"] };
const video: MediaFacts = { kind: "video", status: "ready", problem: null, durationMs: 48_000, sha256: "ab" };
const photo: MediaFacts = { ...video, kind: "photo", durationMs: null };
const photos = (count: number) => Array.from({ length: count }, () => photo);
const settings: PostSettings = { ...emptySettings, caption: "Moon jar", privacyLevel: "PUBLIC_TO_EVERYONE" };

const problemsOf = (change: Partial<PostSettings>, content: Partial<Content> = {}) =>
  findProblems({
    media: [video],
    creator,
    isUnaudited: false,
    ...content,
    settings: { ...settings, ...change },
  }).map(({ field, message }) => [field, message]);

describe("findProblems", () => {
  it("finds none in a video, or in photos, that TikTok allows", () => {
    expect(problemsOf({ allowComment: true, allowDuet: true, allowStitch: true })).toEqual([]);
    expect(problemsOf({ allowComment: true, autoAddMusic: true }, { media: photos(1) })).toEqual([]);
    expect(problemsOf({ photoCoverIndex: 34 }, { media: photos(35) })).toEqual([]);
  });

  it("wants TikTok's answer about the creator before a post to the profile", () => {
    expect(problemsOf({}, { creator: null })).toEqual([
      ["account", "Asking TikTok what this account may do."],
    ]);
  });

  it("counts the caption in UTF-16 units, as TikTok does", () => {
    expect(problemsOf({ caption: "🏺".repeat(1100) })).toEqual([]);
    expect(problemsOf({ caption: `${"🏺".repeat(1100)}x` })).toEqual([
      ["caption", "The caption is 1 characters too long."],
    ]);
  });

  it("leaves the title of a video alone, which has none", () => {
    expect(problemsOf({ title: "x".repeat(91) })).toEqual([]);
  });

  it("wants the cover of a video inside it", () => {
    expect(problemsOf({ coverTimestampMs: 48_000 })).toEqual([]);
    expect(problemsOf({ coverTimestampMs: 48_001 })[0]?.[0]).toBe("coverTimestampMs");
  });
});

describe("the choices of a post to the profile", () => {
  it("include a privacy level that somebody chose, among this creator's", () => {
    expect(problemsOf({ privacyLevel: null })).toEqual([["privacyLevel", "Choose who can see this video."]]);
    expect(problemsOf({ privacyLevel: null }, { media: photos(2) })).toEqual([
      ["privacyLevel", "Choose who can see these photos."],
    ]);
    expect(problemsOf({ privacyLevel: "FOLLOWER_OF_CREATOR" })).toEqual([
      ["privacyLevel", "Koto can no longer choose Followers. Choose again."],
    ]);
  });

  it.each([
    ["allowComment", { isCommentDisabled: true }, "Comment"],
    ["allowDuet", { isDuetDisabled: true }, "Duet"],
    ["allowStitch", { isStitchDisabled: true }, "Stitch"],
  ] as const)("exclude %s when the creator turned it off", (field, change, name) => {
    const of = { creator: { ...creator, ...change } };
    expect(problemsOf({ [field]: true }, of)).toEqual([
      [field, `${name} is turned off in Koto's TikTok settings. Untick it.`],
    ]);
    expect(problemsOf({ [field]: false }, of)).toEqual([]);
  });

  it("exclude neither duet nor stitch of photos, which have neither", () => {
    const none = { ...creator, isCommentDisabled: true, isDuetDisabled: true, isStitchDisabled: true };
    const all = { allowComment: true, allowDuet: true, allowStitch: true };
    expect(problemsOf(all, { creator: none, media: photos(3) }).map(([field]) => field)).toEqual([
      "allowComment",
    ]);
  });

  it("say what a disclosure discloses, in TikTok's words", () => {
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
  ])("let branded content be seen by %s: %s", (privacyLevel, isAllowed) => {
    const of = { creator: { ...creator, privacyLevelOptions: [privacyLevel] } };
    const refusal = [["isBrandedContent", "Branded content visibility cannot be set to private."]];
    const branded = { privacyLevel, disclosesPromotion: true, isBrandedContent: true };
    expect(problemsOf(branded, of)).toEqual(isAllowed ? [] : refusal);
    expect(problemsOf({ privacyLevel, disclosesPromotion: true, isYourBrand: true }, of)).toEqual([]);
  });
});

describe("the media of a post", () => {
  const mediaProblem = (media: MediaFacts[]) => problemsOf({}, { media });

  it("are one video or photos, never both", () => {
    expect(mediaProblem([])).toEqual([["media", "Choose a video or photos."]]);
    expect(mediaProblem([video, video])).toEqual([["media", "A post holds one video. Take the others out."]]);
    for (const mixed of [
      [video, photo],
      [photo, photo, video],
    ]) {
      expect(mediaProblem(mixed)).toEqual([
        ["media", "A post holds one video or photos, not both. Take the video or the photos out."],
      ]);
    }
  });

  it("are 35 photos at the most", () => {
    expect(mediaProblem(photos(35))).toEqual([]);
    expect(mediaProblem(photos(37))).toEqual([
      ["media", "A post holds up to 35 photos; these are 37. Take 2 out."],
    ]);
  });

  it("are checked, each of them", () => {
    expect(mediaProblem([{ ...video, status: "checking" }])[0]?.[1]).toMatch(/^The video is still being/);
    expect(mediaProblem([{ ...video, status: "fetching" }])[0]?.[1]).toMatch(
      /^The video is still on its way/,
    );
    expect(mediaProblem([{ ...video, durationMs: null }])[0]?.[1]).toMatch(/^The video is still being/);
    expect(mediaProblem([photo, { ...photo, sha256: null }])[0]?.[1]).toMatch(/^The photos are still being/);
  });

  it("are none that TikTok would refuse, and the reason is told", () => {
    const tooSmall = { ...photo, status: "refused", problem: "It is 20 px wide." };
    expect(mediaProblem([photo, tooSmall])).toEqual([["media", "It is 20 px wide."]]);
    expect(mediaProblem([{ ...tooSmall, problem: null }])[0]?.[1]).toBe("TikTok would refuse this photo.");
  });

  it("are a video no longer than this creator may post", () => {
    const of = { creator: { ...creator, maxVideoDurationSeconds: 47 } };
    expect(problemsOf({}, of)).toEqual([
      ["media", "Koto may post videos up to 0:47; this one is 0:48. Choose a shorter one."],
    ]);
    expect(problemsOf({}, { ...of, media: photos(1) })).toEqual([]);
  });
});

describe("the words and the cover of photos", () => {
  const media = photos(3);

  it("are a title of 90 and a description of 4,000 UTF-16 units at the most", () => {
    expect(problemsOf({ title: "🏺".repeat(45), caption: "🏺".repeat(2000) }, { media })).toEqual([]);
    expect(problemsOf({ title: `${"🏺".repeat(45)}x`, caption: "🏺".repeat(2001) }, { media })).toEqual([
      ["title", "The title is 1 characters too long."],
      ["caption", "The description is 2 characters too long."],
    ]);
  });

  it("are a cover among the photos, in a draft too", () => {
    expect(problemsOf({ photoCoverIndex: 2 }, { media })).toEqual([]);
    const lost = [["photoCoverIndex", "The cover is no longer among the photos. Choose one."]];
    expect(problemsOf({ photoCoverIndex: 3 }, { media })).toEqual(lost);
    expect(problemsOf({ photoCoverIndex: 3, delivery: "inbox" }, { media })).toEqual(lost);
  });
});

describe("a draft for the inbox", () => {
  const draft = (change: Partial<PostSettings>, content: Partial<Content> = {}) =>
    problemsOf({ delivery: "inbox", privacyLevel: null, ...change }, { creator: null, ...content });

  it("needs no choice, and no answer about the creator", () => {
    expect(draft({})).toEqual([]);
    expect(draft({}, { media: photos(2) })).toEqual([]);
    expect(draft({ disclosesPromotion: true, allowDuet: true, privacyLevel: "GONE" })).toEqual([]);
  });

  it("needs a video or photos all the same", () => {
    expect(draft({}, { media: [] })).toEqual([["media", "Choose a video or photos."]]);
  });

  it("is a video of ten minutes at the most, whatever the creator may post", () => {
    expect(draft({}, { media: [{ ...video, durationMs: 600_000 }], creator })).toEqual([]);
    expect(draft({}, { media: [{ ...video, durationMs: 601_000 }] })).toEqual([
      ["media", "TikTok takes drafts up to 10:00; this video is 10:01. Choose a shorter one."],
    ]);
  });
});

describe("an app that TikTok has not audited", () => {
  const unaudited = (change: Partial<PostSettings>, of: CreatorInfo | null = privateCreator) =>
    problemsOf(change, { isUnaudited: true, creator: of });

  it("posts to private accounts alone, for their owner to see", () => {
    expect(unaudited({ privacyLevel: "SELF_ONLY" })).toEqual([]);
    expect(unaudited({ privacyLevel: "SELF_ONLY" }, creator)).toEqual([["account", unauditedWords.account]]);
    expect(unaudited({ privacyLevel: "FOLLOWER_OF_CREATOR" })).toEqual([
      ["privacyLevel", unauditedWords.privacy],
    ]);
  });

  it("names the way through the phone's menu", () => {
    expect(privateAccountPath).toBe("Settings and privacy > Privacy > Private account");
    expect(unauditedWords.account).toContain(privateAccountPath);
  });

  it("sends drafts to any account", () => {
    expect(unaudited({ delivery: "inbox" }, creator)).toEqual([]);
  });

  it("is told from an audited one", () => {
    expect(problemsOf({ privacyLevel: "FOLLOWER_OF_CREATOR" }, { creator: privateCreator })).toEqual([]);
  });
});
