"use client";

import { useTranslations } from "next-intl";
import { sayPrivacy } from "@/components/posts/composer/say-privacy";
import type { ProfileSettings } from "@/lib/profiles/input";

/** All that a profile holds, in one line. */
export function useSettingWords(): (settings: ProfileSettings) => string {
  const t = useTranslations("profiles.words");
  const composer = useTranslations("composer");
  return (settings) => {
    const allowed = [
      settings.allowComment && t("comment"),
      settings.allowDuet && t("duet"),
      settings.allowStitch && t("stitch"),
    ].filter((word) => word !== false);
    const promotes = settings.disclosesPromotion;
    return [
      t("seenBy", { who: sayPrivacy(settings.privacyLevel, composer) }),
      allowed.length > 0 ? t("allows", { what: allowed.join(", ") }) : t("allowsNothing"),
      promotes && settings.isYourBrand && t("yourBrand"),
      promotes && settings.isBrandedContent && t("branded"),
      settings.isAiGenerated && t("ai"),
      settings.autoAddMusic && t("music"),
    ]
      .filter((part) => part !== false)
      .join(" · ");
  };
}
