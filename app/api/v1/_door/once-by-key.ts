import { randomUUID } from "node:crypto";
import { ApiProblem } from "@/lib/api/api-problem";
import { problemCodes } from "@/lib/api/contract/problem-codes";
import { type Asked, forgetKey, holdKey, keepAnswer, letGoOfKey, takeKey } from "@/lib/api/idempotency";
import { toProblem } from "@/lib/api/to-problem";
import { sha256 } from "@/lib/crypto";
import type { Caller } from "@/lib/keys/types";
import type { Written } from "./to-response";

const HEADER = "idempotency-key";
const TOO_MANY_REQUESTS = 429;
const printable = /^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/;

interface Given {
  request: Request;
  caller: Caller;
  /** The path as the contract writes it, with its parameters. */
  place: readonly unknown[];
  text: string;
}

type Work = (seed: string) => Promise<Written | Response>;

/** Does the work of a request with an Idempotency-Key once, and gives its answer to whoever repeats it. */
export async function onceByKey(given: Given, work: Work): Promise<Written | Response> {
  const key = given.request.method === "POST" ? given.request.headers.get(HEADER) : null;
  if (key === null) return work(randomUUID());
  const asked = toAsked(given, key);
  const holder = randomUUID();
  const taken = await takeKey(asked, holder);
  if (taken.kind === "held") return hold(asked, holder, () => work(taken.seed));
  if (taken.kind === "answered") {
    const { headers, ...answer } = taken.answer;
    return { ...answer, headers: { ...headers, "idempotency-replayed": "true" } };
  }
  if (taken.kind === "in flight") throw inFlight();
  throw new ApiProblem("idempotency_conflict", "Another request was sent with this Idempotency-Key.");
}

/** A person stands for all their keys: a request is repeated with a new key, too, once the old one was replaced. */
function toAsked({ request, caller: { member }, place, text }: Given, key: string): Asked {
  if (!printable.test(key)) {
    const detail = "An Idempotency-Key has 1 to 255 printable ASCII characters.";
    throw new ApiProblem("invalid_request", detail, { parameter: HEADER });
  }
  const query = [...new URL(request.url).searchParams].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    workspaceId: member.workspaceId,
    isTest: member.key?.isTest ?? false,
    key,
    requestHash: sha256(JSON.stringify([member.userId, request.method, place, query, text])),
  };
}

async function hold(asked: Asked, holder: string, work: () => Promise<Written | Response>) {
  const stop = holdKey(asked, holder);
  try {
    const answer = await work();
    const isFinal = !(answer instanceof Response) && answer.status < 300;
    if (isFinal) await keepAnswer(asked, holder, answer);
    else await forgetKey(asked, holder);
    return answer;
  } catch (error) {
    if (isRefusal(error)) await forgetKey(asked, holder);
    else await letGoOfKey(asked, holder);
    throw error;
  } finally {
    stop();
  }
}

/** Nothing was done, and it would be refused again: a corrected request may have the key. */
function isRefusal(error: unknown): boolean {
  const problem = toProblem(error);
  const status = problem ? problemCodes[problem.code].status : 500;
  return status < 500 && status !== TOO_MANY_REQUESTS;
}

function inFlight(): ApiProblem {
  return new ApiProblem("idempotency_in_flight", "The first request with this key is still at work.", {
    headers: { "retry-after": "1" },
  });
}
