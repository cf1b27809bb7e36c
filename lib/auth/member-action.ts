import "server-only";
import type { z } from "zod";
import type { Member } from "@/lib/workspaces/types";
import { type ActionResult, toActionResult } from "./action-result";
import { requireSession } from "./current-session";
import { parseInput } from "./parse-input";
import { requireMember } from "./require-member";
import type { Session } from "./sessions";

/** The one door for what members do: who, then what, then the work, then words. */
export function memberAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  work: (member: Member, input: z.output<Schema>) => Promise<Value>,
): (input: unknown) => Promise<ActionResult<Value>> {
  return async (input) => {
    const member = await requireMember();
    return toActionResult(async () => work(member, parseInput(schema, input)));
  };
}

/** The same for a person who may not be in any workspace yet. */
export function sessionAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  work: (session: Session, input: z.output<Schema>) => Promise<Value>,
): (input: unknown) => Promise<ActionResult<Value>> {
  return async (input) => {
    const session = await requireSession();
    return toActionResult(async () => work(session, parseInput(schema, input)));
  };
}
