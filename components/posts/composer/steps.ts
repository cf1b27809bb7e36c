import type { Problem } from "@/lib/posts/problems";

/** How a phone asks, one after the other. */
export const stepNames = ["account", "media", "caption", "audience", "time"] as const;
export type StepName = (typeof stepNames)[number];

const placed: Partial<Record<Problem["field"], StepName>> = {
  account: "account",
  media: "media",
  coverTimestampMs: "media",
  photoCoverIndex: "media",
  title: "caption",
  caption: "caption",
  time: "time",
};

/** Where a field is asked. Of one account the way out is asked with it, of several with the rest of theirs. */
export function stepOf(field: Problem["field"], isOne: boolean): StepName {
  if (field === "delivery") return isOne ? "account" : "audience";
  return placed[field] ?? "audience";
}

export function stepAfter(step: StepName, by: 1 | -1): StepName | null {
  return stepNames[stepNames.indexOf(step) + by] ?? null;
}
