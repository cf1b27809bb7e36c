import { createHmac } from "node:crypto";
import type { Config } from "./config.ts";

const ANSWER_TIMEOUT_MS = 5000;

/** Status 0 is no answer at all. */
export interface Outcome {
  status: number;
  error?: string;
}

/** One try. Its time stamp is its own, so a retry is as fresh as the first try. */
export async function sendWebhook(
  { config, stopping }: { config: Config; stopping: AbortSignal },
  url: string,
  body: string,
): Promise<Outcome> {
  const seconds = Math.floor(config.now() / 1000);
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "tiktok-signature": `t=${seconds},s=${signWebhook(config.clientSecret, seconds, body)}`,
  };
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]);
  try {
    const response = await fetch(url, { method: "POST", redirect: "manual", headers, body, signal });
    await response.body?.cancel();
    return { status: response.status };
  } catch (error) {
    stopping.throwIfAborted();
    return { status: 0, error: explain(error) };
  }
}

export function signWebhook(clientSecret: string, seconds: number, body: string): string {
  return createHmac("sha256", clientSecret).update(`${seconds}.${body}`).digest("hex");
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `No answer within ${ANSWER_TIMEOUT_MS / 1000} s.`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
