import type { PrivacyName } from "@/lib/intents/input";
import type { Agreed, Agreement } from "@/lib/intents/types";
import { ApiProblem, type ProblemDetail } from "./api-problem";
import { pointerOf } from "./to-problems";

/** Why nobody has agreed to what a request wants to let out, field by field. */
export function toAgreementProblem(agreement: Exclude<Agreement, Agreed>): ApiProblem {
  switch (agreement.state) {
    case "not stated":
      return notStated(agreement.missing);
    case "contradicts":
      return contradicts(agreement.names, agreement.profile);
    case "not declared":
      return new ApiProblem(
        "declaration_missing",
        agreement.lacksBranded
          ? "The declaration of this key does not name TikTok's Branded Content Policy, which branded content needs."
          : "Whoever made this key did not agree to TikTok's declaration for its posts.",
      );
  }
}

function notStated(missing: readonly PrivacyName[]): ApiProblem {
  const errors = missing.map((name): ProblemDetail => {
    const pointer = pointerOf(name) ?? "/tiktok";
    return { code: "privacy_not_stated", pointer, detail: `${fieldOf(pointer)} is not stated.` };
  });
  const names = errors.map(({ pointer = "" }) => fieldOf(pointer)).join(", ");
  return new ApiProblem(
    "privacy_not_stated",
    `Nobody said who may see this post and what they may do with it. Missing: ${names}.`,
    { pointer: errors[0]?.pointer, errors },
  );
}

function contradicts(names: readonly PrivacyName[], profile: string): ApiProblem {
  const errors = names.map((name): ProblemDetail => {
    const pointer = pointerOf(name) ?? "/tiktok";
    const detail = `${fieldOf(pointer)} is not what the posting profile “${profile}” agrees to.`;
    return { code: "invalid_request", pointer, detail };
  });
  return new ApiProblem("invalid_request", errors[0]?.detail ?? "", {
    pointer: errors[0]?.pointer,
    errors,
    remedy: "Leave it out, or state everything without a posting profile.",
  });
}

const fieldOf = (pointer: string) => pointer.slice(1).replaceAll("/", ".");
