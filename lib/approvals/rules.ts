import type { Approver, DecisionKind, RuleSnapshot } from "./types";

/** Of the words that go with a decision. */
export const NOTE_MAX = 2000;
/** Decided together, each with the hash that was seen. */
export const DECISIONS_AT_ONCE_MAX = 50;

/** Who counts as one. */
export function voterOf(approver: Approver): string {
  return "userId" in approver ? `person ${approver.userId}` : `client link ${approver.linkId}`;
}

interface Vote {
  decision: DecisionKind;
  voter: string;
}

/** Those who said yes and count: an own yes does not, and nobody counts twice. */
export function countYes(
  votes: readonly Vote[],
  rule: Pick<RuleSnapshot, "kind" | "personId">,
  authorIds: readonly (string | null)[],
): number {
  const own = new Set(authorIds.map((userId) => userId && voterOf({ userId })));
  const named = rule.personId && voterOf({ userId: rule.personId });
  const voters = votes
    .filter(({ decision, voter }) => decision === "approve" && !own.has(voter))
    .filter(({ voter }) => rule.kind !== "named" || voter === named)
    .map(({ voter }) => voter);
  return new Set(voters).size;
}

export function yesNeeded({ kind }: Pick<RuleSnapshot, "kind">): number {
  return kind === "two" ? 2 : 1;
}

export function isSatisfied(
  votes: readonly Vote[],
  rule: Pick<RuleSnapshot, "kind" | "personId">,
  authorIds: readonly (string | null)[],
): boolean {
  return countYes(votes, rule, authorIds) >= yesNeeded(rule);
}
