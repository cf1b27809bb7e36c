import "server-only";
import { deriveKey, equalInConstantTime, hmacSha256 } from "@/lib/crypto";
import { getEnv } from "@/lib/env";

const TOKEN_CHARS = 43;
const PROOF_CHARS = 32;

/** For the mail alone: who comes by it reads that address's mail. The link that an inviter sees has no such proof. */
export function toMailedToken(token: string): string {
  return token + proofOf(token);
}

export function readInvitationToken(text: string): { token: string; wasMailed: boolean } {
  const token = text.slice(0, TOKEN_CHARS);
  return { token, wasMailed: equalInConstantTime(text.slice(TOKEN_CHARS), proofOf(token)) };
}

function proofOf(token: string): string {
  const key = deriveKey(getEnv().AUTH_SECRET, "mailed invitation").toString("hex");
  return hmacSha256(key, token).slice(0, PROOF_CHARS);
}
