import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { deriveId } from "@/lib/intents/derive-id";
import type { Caller } from "@/lib/keys/types";
import { ApiProblem } from "./api-problem";
import type { BulkResult, BulkResults } from "./contract/create-posts";
import { CreatePost } from "./contract/post-body";
import { problemCodes } from "./contract/problem-codes";
import { type Created, createPosts } from "./create-posts";
import { judge } from "./judge";
import type { Planning } from "./plan-posts";
import { detailsOf, toPostProblem } from "./to-problems";
import { validatePosts } from "./validate-posts";

type Result = z.input<typeof BulkResult>;

interface Bulk {
  items: readonly unknown[];
  isDryRun: boolean;
}

const ACCEPTED = 202;
const OK = 200;

/**
 * Each by itself and in order: what one is refused stops no other. Sent again with the same seed, those that were made are
 * found, and the others are made.
 */
export async function bulkCreate(
  caller: Caller,
  { items, isDryRun }: Bulk,
  planning: Planning,
): Promise<{ answer: z.input<typeof BulkResults>; created: Created[] }> {
  const results: Result[] = [];
  const created: Created[] = [];
  for (const [index, item] of items.entries()) {
    const own = { ...planning, seed: deriveId(planning.seed, `item ${index}`) };
    const work = isDryRun ? check : make;
    results.push({ index, ...(await answer(() => work(caller, item, own, created))) });
  }
  const failed = results.filter(isFailed).length;
  return {
    answer: { dry_run: isDryRun, succeeded: results.length - failed, failed, results },
    created,
  };
}

const isFailed = ({ problem, validation }: Result) => problem !== undefined || validation?.valid === false;

type Outcome = Omit<Result, "index">;
type Work = (caller: Caller, item: unknown, planning: Planning, created: Created[]) => Promise<Outcome>;

const make: Work = async (caller, item, planning, created) => {
  const one = await createPosts(caller, judge(CreatePost, item), planning);
  created.push(one);
  return { status: ACCEPTED, created: one.answer };
};

const check: Work = async (caller, item, planning) => ({
  status: OK,
  validation: await validatePosts(caller, judge(CreatePost, item), planning),
});

async function answer(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    const problem = toPostProblem(error) ?? logged(error);
    const [first, ...others] = detailsOf(problem);
    const { status } = problemCodes[problem.code];
    const told = first ?? { code: problem.code, detail: problem.message };
    return { status, problem: told, ...(others.length > 0 && { errors: [told, ...others] }) };
  }
}

/** Others are made already: what went wrong with one is told with them. */
function logged(error: unknown): ApiProblem {
  const id = randomUUID();
  console.error(`An item of a bulk request failed (${id}).`, error);
  return new ApiProblem("internal_error", `Something went wrong here. It has been written down as ${id}.`);
}
