import type { z } from "zod";
import type { KeyFacts } from "@/lib/keys/types";
import type { ApiKey } from "./contract/keys";

export function toApiKey(key: KeyFacts): z.input<typeof ApiKey> {
  const { id, name, scopes } = key;
  return {
    ...{ id, name, scopes },
    mode: key.isTest ? "test" : "live",
    prefix: key.prefix,
    last_four: key.lastFour,
    account_ids: key.accountIds,
    created_at: key.createdAt.toISOString(),
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
    expires_at: key.expiresAt?.toISOString() ?? null,
    ends_at: key.endsAt?.toISOString() ?? null,
    replaces: key.replacesId,
  };
}
