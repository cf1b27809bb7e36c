import { isOut } from "@/lib/posts/states";
import type { Stage } from "../stage";
import type { Actor } from "./cast";
import type { Cell } from "./cells";
import { brokenRules, isTheFile, lookOutside } from "./outside";
import { readPost } from "./person";
import { findUntrueWords } from "./true-words";

interface Verdict {
  end: string;
  violation: string | null;
}

/** Lays what the app says beside what lies on the profile or in the inbox. */
export async function judge(
  stage: Stage,
  actor: Actor,
  { cell, postId }: { cell: Cell; postId: string },
): Promise<Verdict> {
  const outside = await lookOutside(stage, actor);
  const { status, statusReason } = await readPost(postId);
  const place = outside.length === 1 ? ", and is there" : "";
  const verdict = (violation: string | null, end: string = status) => ({ end, violation });
  if (outside.length > 1) return verdict(`double: ${outside.length} of them`);
  if (outside.some((task) => !isTheFile(task, actor))) return verdict("another file than the one agreed to");
  const rules = brokenRules(stage, actor).filter((rule) => !isMisled(cell, rule));
  if (rules.length > 0) return verdict(`broken rule: ${rules[0]}`);
  if (isOut(status)) return verdict(outside.length === 1 ? null : `lie: ${status}, and nothing is there`);
  if (status === "canceled") return verdict(outside.length === 0 ? null : "lie: canceled, and it is there");
  if (status !== "failed" && status !== "needs attention" && status !== "outcome unknown") {
    return verdict(`dead end: it stays ${status}`);
  }
  const untrue = findUntrueWords(cell, { status, reason: statusReason, isThere: outside.length === 1 });
  return verdict(untrue, `${status}${place}`);
}

/** After the next move of a person there is exactly one, and the app says so. */
export async function judgeAfterwards(stage: Stage, actor: Actor, postId: string): Promise<string | null> {
  const outside = await lookOutside(stage, actor);
  const { status, statusReason } = await readPost(postId);
  if (outside.length > 1) return `double after the next move: ${outside.length} of them`;
  if (!isOut(status)) return `dead end after the next move: ${status}, ${statusReason}`;
  if (outside.length === 0) return `lie after the next move: ${status}, and nothing is there`;
  return outside.every((task) => isTheFile(task, actor)) ? null : "another file after the next move";
}

/** Of a renewal whose answer was lost nobody can know which token counts, nor that an id leads nowhere. */
function isMisled({ call, fault }: Cell, rule: string): boolean {
  if (call.startsWith("token")) return rule.startsWith("invalid_grant");
  return fault.name === "an id that leads nowhere" && rule.startsWith("invalid_publish_id");
}
