import "server-only";
import type { Transaction } from "@/db";
import { apiKeys } from "@/db/schema";
import { createSecret, sha256 } from "@/lib/crypto";
import { LIVE_PREFIX, SHOWN_PREFIX_CHARACTERS, TEST_PREFIX } from "./rules";

type KeyColumns = Omit<typeof apiKeys.$inferInsert, "secretHash" | "prefix" | "lastFour">;

export interface NewKey {
  keyId: string;
  secret: string;
}

/** The secret is in the answer and nowhere else: only its hash is kept. */
export async function writeKey(tx: Transaction, columns: KeyColumns): Promise<NewKey> {
  const { secret, ...kept } = createKeySecret(columns.isTest ?? false);
  const [key] = await tx
    .insert(apiKeys)
    .values({ ...columns, ...kept })
    .returning({ id: apiKeys.id });
  if (!key) throw new Error("A key was not written.");
  return { keyId: key.id, secret };
}

export function createKeySecret(isTest: boolean) {
  const secret = (isTest ? TEST_PREFIX : LIVE_PREFIX) + createSecret();
  return {
    secret,
    secretHash: sha256(secret),
    prefix: secret.slice(0, SHOWN_PREFIX_CHARACTERS),
    lastFour: secret.slice(-4),
  };
}
