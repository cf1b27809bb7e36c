import "server-only";
import { and, arrayContains, sql } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import type { TikTokEndpoint, TikTokError } from "@/lib/tiktok";
import { scopeWords } from "./rules";
import { type Access, isSameConnection } from "./stored-tokens";

const scopeRefusals = new Set(["scope_not_authorized", "scope_permission_missed"]);

/** `status` and `cancel` do with either of the posting scopes, so nothing follows for one of them. */
const neededScopes: Record<TikTokEndpoint, string | null> = {
  creator_info: "video.publish",
  video_init: "video.publish",
  inbox_init: "video.upload",
  content_init: "video.publish",
  status: null,
  cancel: null,
  user_info: "user.info.profile",
  video_list: "video.list",
  video_query: "video.list",
};

/**
 * TikTok says that a scope is missing after all: what needs it is switched off, and the account stays connected.
 * Another error changes nothing.
 */
export async function dropScope(
  access: Access,
  error: TikTokError,
  delivery?: "direct" | "inbox",
): Promise<void> {
  if (!scopeRefusals.has(error.code) || error.endpoint === null) return;
  const isPhotoDraft = error.endpoint === "content_init" && delivery === "inbox";
  const scope = isPhotoDraft ? "video.upload" : neededScopes[error.endpoint];
  if (!scope) return;
  await db
    .update(accounts)
    .set({
      scopes: sql`array_remove(${accounts.scopes}, ${scope})`,
      statusReason: `TikTok says that “${scopeWords[scope]}” is not allowed for this account. Grant it again on TikTok's page.`,
    })
    .where(and(isSameConnection(access), arrayContains(accounts.scopes, [scope])));
}
