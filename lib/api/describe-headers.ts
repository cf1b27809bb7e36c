import type { oas31 } from "zod-openapi";
import type { OperationShape } from "./contract/operation";

type Headers = oas31.HeadersObject;

const text = { type: "string" } as const;
const count = { type: "integer", minimum: 0 } as const;

const onEvery: Headers = {
  "X-Request-Id": { description: "Names this request in the logs.", required: true, schema: text },
};
const limits: Headers = {
  "RateLimit-Limit": { description: "Requests that this key has in its window.", schema: count },
  "RateLimit-Remaining": { description: "How many of them are left.", schema: count },
  "RateLimit-Policy": {
    description: "Requests and seconds of the window: `600;w=60`.",
    schema: text,
  },
  "RateLimit-Reset": { description: "Seconds until the window is full again.", schema: count },
};
const retryAfter: Headers = {
  "Retry-After": { description: "Seconds to wait before this is sent again.", schema: count },
};
const replayed: Headers = {
  "Idempotency-Replayed": {
    description: "`true`: this is the answer that the first request with this Idempotency-Key got.",
    schema: { type: "string", const: "true" },
  },
};
const eTag: Headers = {
  ETag: { description: "The version that was answered; send it back as If-Match.", schema: text },
};

export const unchangedHeaders: Headers = { ...onEvery, ...eTag };

/** Statuses that say which version it is by now. */
const versions = new Set(["412", "428"]);
/** Statuses that say when to come back. */
const waits = new Set(["409", "429", "503"]);

export function answerHeaders(shape: OperationShape, hasVersions: boolean): Headers {
  return {
    ...onEvery,
    ...limits,
    ...(shape.method === "POST" && replayed),
    ...(hasVersions && eTag),
  };
}

export function refusalHeaders(status: string): Headers {
  const challenge: Headers = { "WWW-Authenticate": { description: "How to say who you are.", schema: text } };
  return {
    ...onEvery,
    ...(status !== "401" && limits),
    ...(status === "401" && challenge),
    ...(waits.has(status) && retryAfter),
    ...(versions.has(status) && eTag),
  };
}
