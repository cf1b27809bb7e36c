import "server-only";
import { createHash } from "node:crypto";
import type { Member } from "@/lib/workspaces/types";

/** Under which a person's changes to a post are kept: the same from wherever they open it. */
export function changesIdOf({ userId }: Pick<Member, "userId">, postId: string): string {
  const hex = createHash("sha256").update(`${userId} changes ${postId}`).digest("hex");
  // RFC 9562, version 8: made by rules of one's own.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
