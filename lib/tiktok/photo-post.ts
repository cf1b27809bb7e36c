import { toTikTokError } from "./errors";

export const PHOTOS_MAX = 35;

/** Photos as a person decided them; `inbox` leaves the rest to the TikTok app, where the creator finishes the draft. */
export interface PhotoPost {
  delivery: "direct" | "inbox";
  title: string;
  description: string;
  /** TikTok fetches them: public addresses on a domain or prefix verified for the app. */
  photoUrls: string[];
  coverIndex: number;
  privacyLevel: string;
  allowComment: boolean;
  autoAddMusic: boolean;
  isYourBrand: boolean;
  isBrandedContent: boolean;
  isAiGenerated: boolean;
}

/** The brand toggles are required in both modes. `is_aigc` stands at the top for photos, not with the settings. */
export function toPhotoWire(post: PhotoPost) {
  const isFit = post.photoUrls.length <= PHOTOS_MAX && post.photoUrls[post.coverIndex] !== undefined;
  if (!isFit) throw toTikTokError("photos_unfit", { endpoint: "content_init" });
  return {
    media_type: "PHOTO",
    post_mode: post.delivery === "direct" ? "DIRECT_POST" : "MEDIA_UPLOAD",
    is_aigc: post.isAiGenerated,
    post_info: {
      title: post.title,
      description: post.description,
      brand_organic_toggle: post.isYourBrand,
      brand_content_toggle: post.isBrandedContent,
      ...(post.delivery === "direct" ? directSettings(post) : {}),
    },
    source_info: {
      source: "PULL_FROM_URL",
      photo_images: post.photoUrls,
      photo_cover_index: post.coverIndex,
    },
  };
}

function directSettings(post: PhotoPost) {
  return {
    privacy_level: post.privacyLevel,
    disable_comment: !post.allowComment,
    auto_add_music: post.autoAddMusic,
  };
}
