import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Keys by id, in the order of TOKEN_KEYS: the first one encrypts, all of them decrypt. */
export type KeyRing = ReadonlyMap<string, Buffer>;

/** Parses `k2:<base64>,k1:<base64>`; each key 32 bytes. Put a new key first to rotate. */
export function parseKeyRing(text: string): KeyRing {
  const ring = new Map<string, Buffer>();
  for (const entry of text.split(",")) {
    const [id, encoded] = entry.trim().split(":");
    const key = Buffer.from(encoded ?? "", "base64");
    if (!id || !/^[a-z0-9]{1,16}$/.test(id) || key.length !== KEY_BYTES || ring.has(id)) {
      throw new Error("TOKEN_KEYS must look like k1:<base64 of 32 bytes>, several separated by commas.");
    }
    ring.set(id, key);
  }
  return ring;
}

/** AES-256-GCM; the key's id leads the text and is authenticated with it: `k1.<iv>.<tag>.<data>`. */
export function encrypt(ring: KeyRing, plain: string): string {
  const first = ring.entries().next().value;
  if (!first) throw new Error("TOKEN_KEYS holds no key.");
  const [id, key] = first;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(id));
  const data = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [id, ...[iv, cipher.getAuthTag(), data].map((part) => part.toString("base64url"))].join(".");
}

export function decrypt(ring: KeyRing, sealed: string): string {
  const [id = "", iv = "", tag = "", data = ""] = sealed.split(".");
  const key = ring.get(id);
  if (!key) throw new Error(`TOKEN_KEYS has no key "${id}", which an encrypted value needs.`);
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64url"), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(id))
    .setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(data, "base64url")), decipher.final()]).toString("utf8");
}

/** A secret for a link or a cookie: 32 bytes, URL-safe. Store only its `sha256`. */
export function createSecret(): string {
  return randomBytes(32).toString("base64url");
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export function hmacSha256(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}

/** A key for one purpose: what is signed for it is worth nothing for another. */
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", purpose, KEY_BYTES));
}

export function equalInConstantTime(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
