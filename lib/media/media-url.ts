import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { deriveKey } from "@/lib/crypto";
import { getEnv } from "@/lib/env";

/** TikTok may download for one hour from when it begins, and it may begin late (Media Transfer Guide). */
export const PULL_URL_LIFE_MS = 3 * 3_600_000;

const ID_BYTES = 16;
const EXPIRY_BYTES = 6;
const TOKEN_BYTES = ID_BYTES + EXPIRY_BYTES + 32;
/** A multiple of three bytes, so each token has one spelling only. */
const tokenSpelling = new RegExp(`^[A-Za-z0-9_-]{${(TOKEN_BYTES / 3) * 4}}$`);

const plainNames: Record<string, string> = {
  "video/mp4": "video.mp4",
  "video/quicktime": "video.mov",
  "video/webm": "video.webm",
  "image/jpeg": "photo.jpg",
  "image/webp": "photo.webp",
};

/** What is verified at TikTok: everything that it pulls from us lies below. */
export function getPullPrefix(): string {
  return `${getEnv().APP_URL}/media/`;
}

/** `contentType` is that of the bytes TikTok gets: of a photo, the prepared picture's. */
export function createPullUrl(
  media: { id: string; contentType: string },
  { expiresAt }: { expiresAt: Date },
): string {
  const name = plainNames[media.contentType];
  if (!name) throw new Error(`TikTok pulls no ${media.contentType}.`);
  return `${getPullPrefix()}pull/${createToken(media.id, expiresAt)}/${name}`;
}

/** Null for whatever this Cuepost did not sign, and from the moment of expiry on. */
export function readPullToken(token: string, now: Date): { mediaId: string; expiresAt: Date } | null {
  if (!tokenSpelling.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const signed = bytes.subarray(0, ID_BYTES + EXPIRY_BYTES);
  if (!timingSafeEqual(bytes.subarray(signed.length), sign(signed))) return null;
  const expiresAt = new Date(signed.readUIntBE(ID_BYTES, EXPIRY_BYTES));
  if (expiresAt <= now) return null;
  return { mediaId: formatUuid(signed.subarray(0, ID_BYTES)), expiresAt };
}

function createToken(mediaId: string, expiresAt: Date): string {
  const signed = Buffer.alloc(ID_BYTES + EXPIRY_BYTES);
  const id = Buffer.from(mediaId.replaceAll("-", ""), "hex");
  if (id.length !== ID_BYTES) throw new Error("A pull URL is made for a media id.");
  id.copy(signed);
  signed.writeUIntBE(expiresAt.getTime(), ID_BYTES, EXPIRY_BYTES);
  return Buffer.concat([signed, sign(signed)]).toString("base64url");
}

function sign(bytes: Uint8Array): Buffer {
  return createHmac("sha256", deriveKey(getEnv().AUTH_SECRET, "cuepost pull url")).update(bytes).digest();
}

function formatUuid(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
