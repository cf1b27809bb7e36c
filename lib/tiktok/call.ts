import { z } from "zod";
import { endpointPaths, type TikTokEndpoint } from "./endpoints";
import { findKnownCode } from "./error-table";
import { TikTokError, toTikTokError } from "./errors";
import { findJson } from "./json";
import { type Answer, canBeHeader, codeOfForeignAnswer, type Fetch, request } from "./request";
import { findVerdict, isOk, type Verdict, withoutSecrets } from "./verdict";

export interface TikTokClientOptions {
  accessToken: string;
  apiOrigin: string;
  fetch?: Fetch;
  /** Before each call; it may wait, or throw so that nothing is sent. */
  beforeCall?: (endpoint: TikTokEndpoint) => Promise<void>;
  /** After each call that was sent. What it throws cannot undo the call: it is logged, not thrown. */
  afterCall?: (endpoint: TikTokEndpoint, error: TikTokError | null) => Promise<void>;
}

export interface Call<S> {
  endpoint: TikTokEndpoint;
  schema: S;
  fields?: readonly string[];
  body?: unknown;
}

export async function call<S extends z.ZodType>(
  options: TikTokClientOptions,
  what: Call<S>,
): Promise<z.output<S>> {
  if (!canBeHeader(options.accessToken)) {
    throw toTikTokError("access_token_invalid", { endpoint: what.endpoint });
  }
  await options.beforeCall?.(what.endpoint);
  try {
    const answer = await exchange(options, what);
    await noteCall(options, what.endpoint, null);
    return answer;
  } catch (error) {
    if (error instanceof TikTokError) await noteCall(options, what.endpoint, error);
    throw error;
  }
}

/** A publish id must not be lost because a counter could not be written. */
async function noteCall(options: TikTokClientOptions, endpoint: TikTokEndpoint, error: TikTokError | null) {
  try {
    await options.afterCall?.(endpoint, error);
  } catch (cause) {
    console.error(`The call of TikTok's ${endpoint} could not be noted.`, cause);
  }
}

async function exchange<S extends z.ZodType>(options: TikTokClientOptions, { endpoint, ...what }: Call<S>) {
  const { accessToken, apiOrigin, fetch } = options;
  const query = what.fields ? `?fields=${what.fields.join(",")}` : "";
  const answer = await request({
    fetch,
    endpoint,
    url: `${apiOrigin}/v2/${endpointPaths[endpoint]}${query}`,
    init: {
      method: endpoint === "user_info" ? "GET" : "POST",
      headers: {
        authorization: `Bearer ${accessToken}`,
        "content-type": "application/json; charset=UTF-8",
      },
      ...(what.body === undefined ? {} : { body: JSON.stringify(what.body) }),
    },
  });
  const { data, logId } = readEnvelope(answer, endpoint, accessToken);
  const parsed = what.schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const detail = z.prettifyError(parsed.error);
  throw toTikTokError("unreadable_answer", { endpoint, httpStatus: answer.httpStatus, logId, detail });
}

const Envelope = z.object({ data: z.unknown().optional() });

/** Three codes of creator_info come with HTTP 200, so only `error.code` tells success. */
function readEnvelope(answer: Answer, endpoint: TikTokEndpoint, accessToken: string) {
  const { httpStatus, retryAfterSeconds } = answer;
  const json = findJson(answer.text);
  const verdict = findVerdict(json);
  const logId = verdict?.logId ?? answer.logId;
  if (verdict && isOk(verdict)) return { data: Envelope.safeParse(json).data?.data, logId };
  const code = verdict && findRefusal(verdict);
  throw toTikTokError(withoutSecrets(code, [accessToken]) ?? codeOfForeignAnswer(httpStatus), {
    endpoint,
    httpStatus,
    retryAfterSeconds,
    logId,
    detail: withoutSecrets(verdict?.message ?? null, [accessToken]),
  });
}

/** Proxies write `{"error":"Unauthorized"}` too: outside the envelope only a word of TikTok's is believed. */
function findRefusal({ code, shape }: Verdict): string | null {
  return code && (shape === "envelope" || findKnownCode(code)) ? code : null;
}
