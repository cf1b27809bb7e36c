import { createHash } from "node:crypto";
import { toSortedJson } from "@/lib/ledger/hash-entry";
import type { BoundContent } from "./types";

/** SHA-256 of all that an approval is of. Names are left out: an account that renames itself changes no post. */
export function hashContent({ account, media, settings, time }: BoundContent): string {
  const bound = {
    accountId: account.id,
    media: media.map(({ id, kind, sha256 }) => ({ id, kind, sha256 })),
    settings,
    time,
  };
  return createHash("sha256").update(toSortedJson(bound)).digest("hex");
}
