import { createTikTokClient, type TikTokClientOptions } from "./client";
import { TikTokError } from "./errors";
import type { Fetch } from "./request";

interface Sent {
  url: string;
  init: RequestInit;
}

export const ok = (data: unknown) =>
  JSON.stringify({ data, error: { code: "ok", message: "", log_id: "log-1" } });
export const refused = (code: string) =>
  JSON.stringify({ data: {}, error: { code, message: "its words", log_id: "log-2" } });

export const ACCESS_TOKEN = "act.secret";

/** A client whose every call gets this answer, and what it sent. */
export function clientAnswering(
  body: string,
  init: ResponseInit = {},
  options: Partial<TikTokClientOptions> = {},
) {
  const sent: Sent[] = [];
  const fetch: Fetch = async (url, request) => {
    sent.push({ url: String(url), init: request ?? {} });
    return new Response(body, init);
  };
  const client = createTikTokClient({
    accessToken: ACCESS_TOKEN,
    apiOrigin: "https://api.test",
    fetch,
    ...options,
  });
  return { sent, client, sentBody: () => JSON.parse(String(sent.at(-1)?.init.body)) };
}

export async function catchTikTokError(work: Promise<unknown>): Promise<TikTokError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof TikTokError) return error;
  throw new Error(`Expected a TikTokError, got ${error}`);
}

/** All that a log or a debugger could print of an error. */
export function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? "";
  const { message, stack, cause } = error;
  return [message, stack, JSON.stringify(error), everythingIn(cause)].join("\n");
}
