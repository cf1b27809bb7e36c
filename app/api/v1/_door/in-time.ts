import { ApiProblem } from "@/lib/api/api-problem";

/** A stream begins within it; how long it goes on is its own affair. */
export const REQUEST_MS_MAX = 60_000;

/** What takes longer may still come to its end, but nobody waits for it. */
export async function inTime<Result>(work: Promise<Result>, timeoutMs = REQUEST_MS_MAX): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), timeoutMs);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}

function tooSlow(): ApiProblem {
  return new ApiProblem("unavailable", "This took too long.", {
    headers: { "retry-after": "5" },
    remedy: "It may have been done all the same: repeat the request with its Idempotency-Key, or look first.",
  });
}
