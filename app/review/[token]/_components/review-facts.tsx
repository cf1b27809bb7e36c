import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SharedDetail } from "@/lib/clients/types";
import { labelSentence } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";
import { FoldedCaption } from "./folded-caption";

interface ReviewFactsProps {
  post: SharedDetail;
  settings: PostSettings;
}

/** What will be posted besides the picture, in words. Of a draft the rest is chosen in TikTok. */
export function ReviewFacts({ post, settings }: ReviewFactsProps) {
  const t = useTranslations("review.facts");
  const isPhotos = post.photoCount > 0;
  const isDraft = settings.delivery === "inbox";
  return (
    <dl className="grid gap-3">
      {isPhotos && settings.title && <Fact name={t("title")}>{settings.title}</Fact>}
      {settings.caption && !(isDraft && !isPhotos) && (
        <Fact name={t(isPhotos ? "description" : "caption")}>
          <FoldedCaption text={settings.caption} />
        </Fact>
      )}
      {isDraft ? (
        <Fact name={t("how")}>{t("draft")}</Fact>
      ) : (
        <DirectFacts settings={settings} isPhotos={isPhotos} />
      )}
    </dl>
  );
}

const privacyLevels = [
  "PUBLIC_TO_EVERYONE",
  "MUTUAL_FOLLOW_FRIENDS",
  "FOLLOWER_OF_CREATOR",
  "SELF_ONLY",
] as const;

function DirectFacts({ settings, isPhotos }: { settings: PostSettings; isPhotos: boolean }) {
  const t = useTranslations("post.facts");
  const label = labelSentence(settings);
  const privacy = privacyLevels.find((level) => level === settings.privacyLevel) ?? "none";
  const may = [
    settings.allowComment && ("comment" as const),
    !isPhotos && settings.allowDuet && ("duet" as const),
    !isPhotos && settings.allowStitch && ("stitch" as const),
  ].filter((name) => name !== false);
  const shown = may.length > 0 ? may : [isPhotos ? ("look" as const) : ("watch" as const)];
  return (
    <>
      <Fact name={t("privacy")}>{t(`privacyLevels.${privacy}`)}</Fact>
      <Fact name={t("may")}>{shown.map((name) => t(`interactions.${name}`)).join(", ")}</Fact>
      {isPhotos && <Fact name={t("music")}>{t(settings.autoAddMusic ? "autoMusic" : "noMusic")}</Fact>}
      {label && (
        <Fact name={t("disclosure")}>
          <span lang="en">{label}</span>
        </Fact>
      )}
      {settings.isAiGenerated && <Fact name={t("ai")}>{t("aiLabel")}</Fact>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3">
      <dt className="text-sm leading-5 text-ink3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
