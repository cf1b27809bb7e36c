import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { withoutAddresses } from "./bound";
import { findKnownCode } from "./error-table";
import { findJson, moment, WideId } from "./json";

export interface TikTokWebhook {
  clientKey: string;
  /** As TikTok names it, known to Cuepost or not. */
  event: string;
  createdAt: Date;
  openId: string | null;
  publishId: string | null;
  postId: string | null;
  /** Why a publication failed; for authorization.removed a key of `removalReasons`. */
  reason: string | null;
  publishType: string | null;
}

interface Delivery {
  /** The body as it came, before any parsing: the signature covers these bytes. */
  rawBody: string | Uint8Array;
  /** The value of `TikTok-Signature`. */
  header: string | null | undefined;
  clientSecret: string;
}

/** Whether TikTok sent it. Says nothing of its age: a retry up to 72 hours later may carry the first time. */
export function isGenuineWebhook({ rawBody, header, clientSecret }: Delivery): boolean {
  const signature = readSignature(header);
  if (!signature || !clientSecret) return false;
  const expected = createHmac("sha256", clientSecret).update(`${signature.time}.`).update(rawBody).digest();
  const matches = signature.digests.map((digest) => timingSafeEqual(Buffer.from(digest, "hex"), expected));
  return matches.includes(true);
}

/** Seconds since it was signed, for the log; null when the header says no time. */
export function webhookAge({ header, now }: { header: string | null | undefined; now: Date }): number | null {
  const signature = readSignature(header);
  return signature && Math.floor(now.getTime() / 1000) - Number(signature.time);
}

const DIGESTS_MAX = 8;

/** `t=<unix seconds>,s=<hex>`, in any order; several `s` are possible while a secret is changed. */
function readSignature(header: string | null | undefined): { time: string; digests: string[] } | null {
  const parts = header?.split(",", DIGESTS_MAX + 2).map((part) => part.trim()) ?? [];
  const times = parts.filter((part) => /^t=\d{1,12}$/.test(part));
  const digests = parts.filter((part) => /^s=[0-9a-f]{64}$/i.test(part));
  const isWhole = times.length === 1 && digests.length >= 1 && digests.length <= DIGESTS_MAX;
  if (!isWhole || times.length + digests.length !== parts.length) return null;
  return { time: String(times[0]).slice(2), digests: digests.map((part) => part.slice(2)) };
}

const word = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)
  .transform((value) => value?.trim() || null);

const Delivered = z.object({
  client_key: z.string().min(1),
  event: z.string().trim().min(1),
  create_time: moment,
  user_openid: word,
  content: z.unknown().optional(),
});

const Content = z
  .object({
    publish_id: word,
    post_id: WideId.nullish().catch(null),
    reason: word,
    fail_reason: word,
    publish_type: word,
  })
  .partial();

/** Null when it is no webhook at all. An unknown event is read like the others, with what it has. */
export function readWebhook(rawBody: string): TikTokWebhook | null {
  const delivered = Delivered.safeParse(findJson(rawBody)).data;
  if (!delivered) return null;
  const content = readContent(delivered.content);
  const reason = content.reason ?? content.fail_reason ?? null;
  return {
    clientKey: delivered.client_key,
    event: delivered.event,
    createdAt: delivered.create_time,
    openId: delivered.user_openid,
    publishId: content.publish_id ?? null,
    postId: content.post_id ?? null,
    reason: reason && (findKnownCode(reason) ?? withoutAddresses(reason)),
    publishType: content.publish_type ?? null,
  };
}

/** A JSON document inside a string, by the documentation; an object does as well. */
function readContent(content: unknown): z.output<typeof Content> {
  return Content.safeParse(typeof content === "string" ? findJson(content) : content).data ?? {};
}

/** Why TikTok ended a permission, by the number in authorization.removed. */
export const removalReasons: Record<string, string> = {
  "0": "The permission was ended, and TikTok gave no reason.",
  "1": "The account was disconnected in the TikTok app.",
  "2": "The TikTok account was deleted.",
  "3": "The age of the account's owner was changed at TikTok.",
  "4": "The account was banned by TikTok.",
  "5": "The permission was given back by Cuepost.",
};
