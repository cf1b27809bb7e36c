import type { NextRequest } from "next/server";
import { announce } from "@/inngest/client";
import { webhookReceived } from "@/inngest/events";
import { noteAppFact } from "@/lib/accounts/tiktok-app";
import { getEnv, listTikToks } from "@/lib/env";
import { recordWebhook } from "@/lib/posts/record-webhook";
import { isGenuineWebhook, readWebhook, webhookAge } from "@/lib/tiktok";

/** TikTok's are a few hundred bytes. */
const BODY_BYTES_MAX = 64 * 1024;
/** TikTok tries again for 72 hours and may sign anew or not: old ones are taken, and said. */
const OLD_SECONDS = 300;

/** TikTok wants its 200 at once (Webhooks: Overview): checked and stored here, worked on later. */
export async function POST(request: NextRequest): Promise<Response> {
  const rawBody = await readBounded(request.body);
  if (rawBody === null) return answer(413, "The body is too large.");
  const header = request.headers.get("tiktok-signature");
  const signers = listTikToks(getEnv()).filter(({ clientSecret }) =>
    isGenuineWebhook({ rawBody, header, clientSecret }),
  );
  if (signers.length === 0) return answer(401, "The signature does not fit.");
  const webhook = readWebhook(new TextDecoder().decode(rawBody));
  if (!webhook) return answer(400, "This is not a webhook of TikTok's.");
  // Who signed decides whose accounts it may speak of; two with one secret are told apart by their keys.
  const tiktok = signers.find(({ clientKey }) => clientKey === webhook.clientKey);
  if (!tiktok) return answer(401, "This is another app's webhook.");
  const now = new Date();
  const ageSeconds = webhookAge({ header, now });
  if (ageSeconds !== null && ageSeconds > OLD_SECONDS) {
    console.info(`A webhook ${webhook.event} came ${Math.round(ageSeconds)} s after it was signed.`);
  }
  const webhookId = await recordWebhook(tiktok, webhook);
  await noteAppFact(tiktok, "webhook", now);
  // Not waited for: the answer must not depend on a queue, and the sweep makes up for a lost hint.
  if (webhookId) void announce(webhookReceived.create({ webhookId }));
  return answer(200, "ok");
}

function answer(status: number, text: string): Response {
  return new Response(text, { status, headers: { "cache-control": "no-store" } });
}

/** The signature covers the exact bytes. Null when there are too many. */
async function readBounded(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const piece of body ?? []) {
    sizeBytes += piece.byteLength;
    if (sizeBytes > BODY_BYTES_MAX) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
