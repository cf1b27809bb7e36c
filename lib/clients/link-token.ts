import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { deriveKey, equalInConstantTime, sha256 } from "@/lib/crypto";
import { getEnv } from "@/lib/env";

const SECRET_BYTES = 32;
const SIGNATURE_BYTES = 16;
/** Both parts are whole groups of three bytes together, so each token has one spelling only. */
const spelling = new RegExp(`^[A-Za-z0-9_-]{${((SECRET_BYTES + SIGNATURE_BYTES) / 3) * 4}}$`);

/** A secret and our signature of it: what we did not make costs no query. */
export function createLinkToken(): string {
  const secret = randomBytes(SECRET_BYTES);
  return Buffer.concat([secret, sign(secret)]).toString("base64url");
}

/** What its row is found by; null for whatever this Cuepost did not sign. */
export function hashLinkToken(token: string): string | null {
  if (!spelling.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const [secret, signature] = [bytes.subarray(0, SECRET_BYTES), bytes.subarray(SECRET_BYTES)];
  const isOurs = equalInConstantTime(sign(secret).toString("hex"), signature.toString("hex"));
  return isOurs ? sha256(token) : null;
}

function sign(secret: Uint8Array): Buffer {
  const key = deriveKey(getEnv().AUTH_SECRET, "cuepost client link");
  return createHmac("sha256", key).update(secret).digest().subarray(0, SIGNATURE_BYTES);
}
