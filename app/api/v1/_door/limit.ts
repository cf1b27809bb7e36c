import { ApiProblem } from "@/lib/api/api-problem";
import { type Counted, countRequest } from "@/lib/api/count-request";
import { WINDOW_SECONDS } from "@/lib/api/rules";
import { findClientNetwork } from "@/lib/auth/client-network";
import { getEnv } from "@/lib/env";
import type { Caller } from "@/lib/keys/types";

/** Counts the request, and gives the headers that say where its key stands; beyond the limit it ends here. */
export async function limit({ method }: Request, { keyId }: Caller): Promise<Record<string, string>> {
  const kind = method === "GET" || method === "HEAD" ? "reads" : "writes";
  const counted = await countRequest(kind, keyId);
  if (!counted.isOver) return toHeaders(counted);
  throw overLimit(counted, `This key has sent its ${counted.limit} ${kind} of this minute.`);
}

/** A key that opens nothing costs its network something, so that nobody tries them in numbers. */
export async function limitWrongKeys(request: Request): Promise<void> {
  const network = findClientNetwork(request.headers.get("x-forwarded-for"), getEnv().TRUSTED_PROXY_HOPS);
  const counted = network
    ? await countRequest("wrong keys", network)
    : await countRequest("wrong keys, from anywhere", "");
  if (counted.isOver) throw overLimit(counted, "Too many keys that open nothing came from your network.");
}

function overLimit(counted: Counted, detail: string): ApiProblem {
  return new ApiProblem("rate_limited", detail, {
    headers: { ...toHeaders(counted), "retry-after": String(counted.resetSeconds) },
  });
}

function toHeaders({ limit: points, remaining, resetSeconds }: Counted): Record<string, string> {
  return {
    "ratelimit-limit": String(points),
    "ratelimit-remaining": String(remaining),
    "ratelimit-reset": String(resetSeconds),
    "ratelimit-policy": `${points};w=${WINDOW_SECONDS}`,
  };
}
