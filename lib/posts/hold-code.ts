import { toTikTokError } from "@/lib/tiktok";
import type { HoldCode } from "./move-post";

/** What a held post waits for, where completing the account's permission is all that it needs. */
export function holdCodeOf(code: string): HoldCode | null {
  if (code === "scope_not_authorized" || code === "scope_permission_missed") return "grant";
  return toTikTokError(code).kind === "reconnect" ? "reconnect" : null;
}
