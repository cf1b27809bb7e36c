import { getApp } from "./app-state.ts";
import type { Call } from "./call.ts";
import { type Creator, interactionsOf, privacyOptions } from "./creators.ts";
import { recordViolation } from "./journal.ts";
import { findDirectBar, findDraftBar } from "./posting-bars.ts";
import { Refusal, Violation } from "./reply.ts";

const CREATOR_INFO_LIFE_MS = 60 * 60_000;

interface DirectInfo {
  privacy_level?: string | undefined;
  brand_content_toggle: boolean;
  disable_comment: boolean;
  disable_duet?: boolean;
  disable_stitch?: boolean;
}

/** What a direct post of a video or of photos must be, and the privacy level once that is so. */
export function checkDirect(call: Call, creator: Creator, { privacy_level }: DirectInfo): string {
  refuseBarred(findDirectBar(call, creator));
  if (privacy_level === undefined || !privacyOptions(creator).includes(privacy_level)) {
    const sentence = "privacy_level is missing or not among the creator's privacy_level_options.";
    throw new Violation(403, "privacy_level_option_mismatch", sentence);
  }
  const isHidden = creator.isPrivate && privacy_level === "SELF_ONLY";
  if (!getApp(call.store).isAudited && !isHidden) {
    const sentence = "An unaudited app posts only to private accounts, and only with SELF_ONLY.";
    throw new Refusal(403, "unaudited_client_can_only_post_to_private_accounts", sentence);
  }
  return privacy_level;
}

export function checkDraft(call: Call, creator: Creator): void {
  refuseBarred(findDraftBar(call, creator));
}

function refuseBarred(bar: string | undefined): void {
  if (bar) throw new Refusal(403, bar, "The creator cannot post through the API at the moment.");
}

/** Rules that TikTok's audit checks although the API documents no error for them. */
export function noteBrokenManners(call: Call, creator: Creator, info: DirectInfo): void {
  const allowed = interactionsOf(creator);
  const asked = call.store.one(
    "SELECT 1 FROM tokens WHERE username = ? AND infoAskedAt > ?",
    creator.username,
    call.config.now() - CREATOR_INFO_LIFE_MS,
  );
  const path = call.url.pathname.replace("/v2/post/publish/", "").replace(/\/$/, "");
  if (!asked) recordViolation(call, `${path} came without a creator_info query in the hour before.`);
  if (info.brand_content_toggle && info.privacy_level === "SELF_ONLY") {
    recordViolation(call, "Branded content cannot be SELF_ONLY.");
  }
  for (const interaction of ["comment", "duet", "stitch"] as const) {
    // Photos have no duet and no stitch to ask for.
    if (!allowed[interaction] && info[`disable_${interaction}`] === false) {
      recordViolation(call, `The post asks for ${interaction}, which the creator disabled.`);
    }
  }
}
