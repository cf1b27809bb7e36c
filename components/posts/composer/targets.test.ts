import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CreatorInfo } from "@/lib/accounts/types";
import type { CompositionTarget, TargetChoices } from "@/lib/compositions/input";
import { GROUP_POSTS_MAX } from "@/lib/compositions/rules";
import { findProblems } from "@/lib/posts/problems";
import { emptySettings } from "@/lib/posts/rules";
import { chooseAccounts, copyChoices, newTarget, noChoices, swapAccount } from "./targets";

const levels = ["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY"];
const anyChoices: fc.Arbitrary<TargetChoices> = fc
  .record({
    delivery: fc.constantFrom("direct" as const, "inbox" as const),
    privacyLevel: fc.constantFrom(null, ...levels),
    allowComment: fc.boolean(),
    allowDuet: fc.boolean(),
    allowStitch: fc.boolean(),
    disclosesPromotion: fc.boolean(),
    isYourBrand: fc.boolean(),
    isBrandedContent: fc.boolean(),
  })
  // As the form lets them be: what is not disclosed is not ticked.
  .map((choices) =>
    choices.disclosesPromotion ? choices : { ...choices, isYourBrand: false, isBrandedContent: false },
  );
const anyCreator: fc.Arbitrary<CreatorInfo> = fc
  .record({
    isCommentDisabled: fc.boolean(),
    isDuetDisabled: fc.boolean(),
    isStitchDisabled: fc.boolean(),
  })
  .map((off) => ({
    username: "koto",
    nickname: "Koto",
    avatarUrl: null,
    privacyLevelOptions: levels,
    maxVideoDurationSeconds: 600,
    ...off,
  }));
const media = [{ kind: "video" as const, status: "ready", problem: null, durationMs: 9000, sha256: "ab" }];
const targetWith = (choices: TargetChoices): CompositionTarget => ({ ...newTarget("account"), choices });

describe("copyChoices", () => {
  it("never sets who can see it", () => {
    fc.assert(
      fc.property(anyChoices, anyChoices, fc.option(anyCreator), fc.boolean(), (from, to, creator, can) => {
        const target = targetWith(to);
        const copied = copyChoices(from, { target, creator, canDeliver: () => can }, "video");
        expect(copied.target.choices.privacyLevel).toBe(to.privacyLevel);
        expect(copied.target.postId).toBe(target.postId);
      }),
    );
  });

  it("adds nothing that TikTok would refuse of the other creator", () => {
    fc.assert(
      fc.property(anyChoices, anyChoices, anyCreator, (from, to, creator) => {
        const problemsOf = (choices: TargetChoices) =>
          findProblems({ settings: { ...emptySettings, ...choices }, media, creator, isUnaudited: false })
            .map(({ field }) => field)
            .filter((field) => field !== "privacyLevel" && field !== "disclosesPromotion");
        const target = targetWith(to);
        const copied = copyChoices(from, { target, creator, canDeliver: () => true }, "video");
        const direct = (choices: TargetChoices) => problemsOf({ ...choices, delivery: "direct" });
        const before = direct(to);
        expect(direct(copied.target.choices).filter((field) => !before.includes(field))).toEqual([]);
      }),
    );
  });

  it("copies all else, and names what it could not", () => {
    fc.assert(
      fc.property(anyChoices, anyChoices, anyCreator, fc.boolean(), (from, to, creator, can) => {
        const target = targetWith(to);
        const { target: next, uncopied } = copyChoices(
          from,
          { target, creator, canDeliver: () => can },
          "video",
        );
        const expected = { ...from, privacyLevel: to.privacyLevel };
        for (const name of uncopied) Object.assign(expected, { [name]: to[name] });
        if (uncopied.includes("isBrandedContent")) {
          const { disclosesPromotion, isYourBrand } = to;
          Object.assign(expected, { disclosesPromotion, isYourBrand });
        }
        expect(next.choices).toEqual(expected);
        expect(can || uncopied.includes("delivery")).toBe(true);
      }),
    );
  });

  it("switches on no interaction of a creator of whom TikTok has not answered", () => {
    const from = { ...noChoices, allowComment: true };
    const copied = copyChoices(
      from,
      { target: targetWith(noChoices), creator: null, canDeliver: () => true },
      "photo",
    );
    expect(copied).toMatchObject({
      uncopied: ["allowComment"],
      target: { choices: { allowComment: false } },
    });
  });
});

describe("the accounts it goes to", () => {
  const chosen = { ...targetWith({ ...noChoices, privacyLevel: "SELF_ONLY", disclosesPromotion: true }) };

  it("keep what was chosen for them when others join, and new ones begin with nothing", () => {
    const both = chooseAccounts([chosen], ["other", "account"]);
    expect(both[1]).toBe(chosen);
    expect(both[0]).toMatchObject({ accountId: "other", choices: noChoices });
    expect(both[0]?.postId).not.toBe(chosen.postId);
    expect(chooseAccounts(both, ["other"])).toEqual([both[0]]);
  });

  it("are bounded", () => {
    const many = Array.from({ length: GROUP_POSTS_MAX + 5 }, (_, index) => `account ${index}`);
    expect(chooseAccounts([], many)).toHaveLength(GROUP_POSTS_MAX);
  });

  it("do not take over what another creator may choose", () => {
    const open = { ...chosen, choices: { ...chosen.choices, allowComment: true } };
    expect(swapAccount(open, "other")).toMatchObject({
      accountId: "other",
      choices: { privacyLevel: null, allowComment: false, disclosesPromotion: true },
    });
    expect(swapAccount(open, "account")).toBe(open);
  });
});
