import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { apiKeys } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { isScope } from "./rules";
import type { KeyFacts } from "./types";

/** Of a key that was let in, or that it made. */
export async function getKeyFacts(workspaceId: string, keyId: string): Promise<KeyFacts> {
  const [key] = await db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.id, keyId), eq(apiKeys.workspaceId, workspaceId)));
  if (!key) throw new AppError("not-found", "This API key does not exist.");
  const { id, name, isTest, prefix, lastFour, accountIds, createdAt, lastUsedAt, expiresAt } = key;
  return {
    ...{ id, name, isTest, prefix, lastFour, accountIds, createdAt, lastUsedAt, expiresAt },
    scopes: key.scopes.filter(isScope),
    endsAt: key.revokedAt,
    replacesId: key.replacesId,
  };
}
