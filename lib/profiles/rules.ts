import type { MediaKind } from "@/lib/media/types";
import { emptySettings } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";
import type { ProfileSettings } from "./input";

export const PROFILE_NAME_MAX = 60;
/** Of one account, those that hold. */
export const PROFILES_PER_ACCOUNT_MAX = 20;

/** Why a profile ended that nobody revoked. */
export const LAPSED = "Whoever agreed to it may no longer do so.";

/** As the composer's own fields and rules read it: nothing but what was agreed to is chosen. */
export function toPostSettings(settings: ProfileSettings): PostSettings {
  return { ...emptySettings, ...settings };
}

/** What of it concerns a video, or photos: duet and stitch do not exist for photos, nor music for a video. */
export function narrowTo(settings: ProfileSettings, kind: MediaKind): ProfileSettings {
  return kind === "photo"
    ? { ...settings, allowDuet: false, allowStitch: false }
    : { ...settings, autoAddMusic: false };
}
