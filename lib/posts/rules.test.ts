import { describe, expect, it } from "vitest";
import {
  captionMax,
  consentSentence,
  draftConsent,
  emptySettings,
  labelSentence,
  pickSettings,
} from "./rules";
import type { PostSettings } from "./types";

const settings: PostSettings = { ...emptySettings, caption: "Moon jar", privacyLevel: "PUBLIC_TO_EVERYONE" };

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

  it("are not asked for by Cuepost where TikTok asks them itself, of a draft", () => {
    const draft = { ...disclosed, delivery: "inbox" as const, isBrandedContent: true };
    expect(consentSentence(draft)).toBe(draftConsent);
    expect(draftConsent).not.toMatch(/By posting/);
  });
});

describe("pickSettings", () => {
  it("takes the settings, and nothing else that lies beside them", () => {
    expect(pickSettings({ ...settings, id: "a post" } as PostSettings)).toEqual(settings);
  });
});

describe("captionMax", () => {
  it("is another for the description of photos than for the caption of a video", () => {
    expect([captionMax("video"), captionMax("photo")]).toEqual([2200, 4000]);
  });
});
