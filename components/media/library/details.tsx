"use client";

import { useTranslations } from "next-intl";
import { DetailsFrame } from "./details-frame";
import { MediaPanel, type MediaPanelProps } from "./media-panel";
import { useDetails } from "./use-details";

/** Comes with the first file that is opened: a library that is only looked over does not wait for it. */
export function Details(props: MediaPanelProps) {
  const t = useTranslations("library");
  const { data } = useDetails(props.mediaId);
  const title = props.known?.name ?? data?.media.name ?? t("title");
  return (
    <DetailsFrame title={title} onClose={props.onClose}>
      <MediaPanel key={props.mediaId} {...props} />
    </DetailsFrame>
  );
}
