import "server-only";
import { deriveKey } from "@/lib/crypto";
import { getEnv } from "@/lib/env";

/** Never in the database: who holds only that can read and delete, but not write what verifies. */
export function ledgerKey(secret = getEnv().AUTH_SECRET): string {
  return deriveKey(secret, "ledger").toString("hex");
}
