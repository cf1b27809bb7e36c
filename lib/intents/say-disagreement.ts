import type { PrivacyName } from "./input";
import type { Agreed, Agreement } from "./types";

const words: Record<PrivacyName, string> = {
  privacyLevel: "who can see it",
  allowComment: "comments",
  allowDuet: "duets",
  allowStitch: "stitches",
  disclosesPromotion: "its promotion",
  isYourBrand: "its brand",
  isBrandedContent: "its paid partnership",
};

/** Why nobody has agreed to a post, for whoever finds it held. */
export function sayDisagreement(agreement: Exclude<Agreement, Agreed>): string {
  switch (agreement.state) {
    case "not stated":
      return `nobody said anything about ${agreement.missing.map((name) => words[name]).join(", ")}. Open the post and schedule it again.`;
    case "not declared":
      return `nobody agreed to TikTok's declaration for it. Open the post and schedule it again.`;
    case "contradicts":
      return `it is not what the posting profile “${agreement.profile}” agrees to. Open the post and schedule it again.`;
  }
}
