"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import type { AccountView } from "@/lib/accounts/types";
import type { MediaView } from "@/lib/media/types";
import { previewKey } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";
import { CoverView } from "./cover-view";
import { PhoneFrame } from "./phone-frame";
import { PhoneView } from "./phone-view";
import { PreviewSwitch } from "./preview-switch";
import { ProfileView } from "./profile-view";
import { SafeAreas } from "./safe-areas";
import type { ProfileMoment } from "./use-profile-tiles";
import { useShown } from "./use-shown";

export interface PostPreviewProps {
  account: Pick<AccountView, "id" | "displayName" | "username" | "avatarUrl" | "isTest"> | null;
  /** As TikTok says it now; else the account's stored name. */
  nickname: string | null;
  /** One video, or photos in their order; empty while nothing is chosen. */
  media: MediaView[];
  coverId: string | null;
  settings: PostSettings;
  /** When it goes out, as an ISO string; null while that is not known. */
  at: ProfileMoment["at"];
  /** The post that is being edited. */
  postId: string | null;
}

const views = ["phone", "cover", "profile"] as const;
type View = (typeof views)[number];

/** The post as people will meet it: on their phone, by its cover, among its neighbours. */
export function PostPreview(props: PostPreviewProps) {
  const t = useTranslations("preview");
  const [view, setView] = useState<View>("phone");
  const [hasSafeAreas, setHasSafeAreas] = useState(false);
  const [withoutLineBreaks, setWithoutLineBreaks] = useState(false);
  const screen = useRef<HTMLDivElement>(null);
  useShown(screen, keyOf(props));
  const [first] = props.media;
  if (!first) {
    return (
      <section aria-label={t("label")}>
        <PhoneFrame isEmpty>
          <p className="grid size-full place-items-center p-6 text-center text-sm">{t("empty")}</p>
        </PhoneFrame>
      </section>
    );
  }
  const media: [MediaView, ...MediaView[]] = [first, ...props.media.slice(1)];
  return (
    <section aria-label={t("label")} className="grid gap-3">
      <Segmented
        label={t("views.label")}
        value={view}
        onChange={setView}
        segments={views.map((value) => ({ value, label: t(`views.${value}`) }))}
        className="mx-auto bg-line/60 pointer-coarse:*:h-11"
      />
      <div ref={screen}>
        <PhoneFrame>
          <Screen {...props} view={view} media={media} withoutLineBreaks={withoutLineBreaks} />
          {hasSafeAreas && view !== "profile" && <SafeAreas isNamed={view === "cover"} />}
        </PhoneFrame>
      </div>
      <div className="mx-auto grid w-full max-w-64 gap-1">
        {view !== "profile" && (
          <PreviewSwitch
            label={t("safeAreas.label")}
            hint={hasSafeAreas ? t("safeAreas.hint") : null}
            isOn={hasSafeAreas}
            onChange={setHasSafeAreas}
          />
        )}
        {view === "phone" && props.settings.caption.includes("\n") && (
          <PreviewSwitch
            label={t("lineBreaks.label")}
            hint={withoutLineBreaks ? t("lineBreaks.hint") : null}
            isOn={withoutLineBreaks}
            onChange={setWithoutLineBreaks}
          />
        )}
        {view === "profile" && <p className="text-sm text-ink3 text-pretty">{t("profile.hint")}</p>}
      </div>
    </section>
  );
}

function keyOf({ account, media, settings }: PostPreviewProps): string | null {
  if (!account || media.length === 0) return null;
  return previewKey({ ...settings, accountId: account.id, mediaIds: media.map(({ id }) => id) });
}

interface ScreenProps extends Omit<PostPreviewProps, "media"> {
  view: View;
  media: [MediaView, ...MediaView[]];
  withoutLineBreaks: boolean;
}

function Screen({ view, account, nickname, media, coverId, settings, ...rest }: ScreenProps) {
  const t = useTranslations("preview");
  const name = nickname ?? account?.displayName ?? t("yourAccount");
  const cover = media.find(({ id }) => id === coverId) ?? media[0];
  const coverMs = settings.delivery === "inbox" ? 0 : settings.coverTimestampMs;
  if (view === "cover") return <CoverView cover={cover} atMs={coverMs} />;
  if (view === "phone") {
    return (
      <PhoneView
        name={name}
        avatarUrl={account?.avatarUrl ?? null}
        isTest={account?.isTest ?? false}
        media={media}
        coverId={coverId}
        settings={settings}
        withoutLineBreaks={rest.withoutLineBreaks}
      />
    );
  }
  if (!account)
    return <p className="grid size-full place-items-center p-6 text-sm">{t("profile.noAccount")}</p>;
  return (
    <ProfileView
      account={account}
      cover={cover}
      coverMs={coverMs}
      photoCount={cover.kind === "photo" ? media.length : 0}
      at={rest.at}
      postId={rest.postId}
    />
  );
}
