"use client";

import { CalendarPlus, Download, Tag, Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { LabelChip } from "@/components/labels/label-chip";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { hasFile } from "@/lib/media/rules";
import type { LibraryItem } from "@/lib/media/types";
import { FixButton } from "../fix/fix-button";
import { MediaPlayer } from "../media-player";
import { AccountFits } from "./account-fits";
import { LabelControl } from "./label-control";
import { MediaFacts } from "./media-facts";
import { MediaState } from "./media-state";
import { MediaUsesList } from "./media-uses";
import { isGone, useDetails } from "./use-details";
import type { MediaChanges } from "./use-media-changes";

export interface MediaPanelProps {
  mediaId: string;
  /** What the list knows already, so that something stands there at once; null when it was not read. */
  known: LibraryItem | null;
  changes: MediaChanges;
  canChange: boolean;
  canCompose: boolean;
  timeZone: string;
  onClose: () => void;
}

/** Without a frame of its own: it stands at the side of a desk and in a sheet on a phone. */
export function MediaPanel(props: MediaPanelProps) {
  const { mediaId, known, changes, canChange, canCompose, timeZone, onClose } = props;
  const t = useTranslations("library.panel");
  const { data, error } = useDetails(mediaId);
  // The list is ahead of the answer while a change is on its way.
  const media = known ? { ...data?.media, ...known } : data?.media;
  if (isGone(error) && !known) return <p className="text-ink2">{t("gone")}</p>;
  if (!media) return error ? <p className="text-hold">{t("unreadable")}</p> : <PanelSkeleton />;
  const canPost = canCompose && media.status === "ready";
  const isThere = hasFile(media);
  return (
    <div className="grid grid-cols-1 gap-5">
      <MediaPlayer key={media.id} media={media} />
      <div className="flex flex-wrap gap-2">
        {canPost && (
          <Button variant="primary" asChild className="flex-1">
            <Link href={`/posts/new?media=${media.id}`}>
              <CalendarPlus aria-hidden />
              {t("post")}
            </Link>
          </Button>
        )}
        {canChange && isThere && <FixButton media={media} />}
        {isThere && (
          <IconButton asChild variant="outline" label={t("download")}>
            <a href={`/media/${media.id}/file`} download={media.name}>
              <Download />
            </a>
          </IconButton>
        )}
        {canChange && (
          <IconButton
            variant="danger"
            label={t("delete")}
            onClick={() => {
              onClose();
              void changes.remove([media.id]);
            }}
          >
            <Trash2 />
          </IconButton>
        )}
      </div>
      <MediaState media={media} changes={canChange ? changes : null} timeZone={timeZone} />
      <Labels media={media} changes={canChange ? changes : null} />
      {data ? (
        <>
          {isThere && media.status !== "refused" && <AccountFits fits={data.fits} />}
          <MediaUsesList uses={data.uses} timeZone={timeZone} />
        </>
      ) : (
        <Skeleton className="h-24" />
      )}
      <MediaFacts media={media} extra={data?.media ?? null} timeZone={timeZone} />
    </div>
  );
}

function Labels({ media, changes }: { media: LibraryItem; changes: MediaChanges | null }) {
  const t = useTranslations("library.panel");
  if (!changes && media.labels.length === 0) return null;
  return (
    <section aria-label={t("label")} className="flex flex-wrap items-center gap-1.5">
      {media.labels.map((label) => (
        <LabelChip key={label.id} label={label} />
      ))}
      {changes && (
        <LabelControl items={[media]} changes={changes} side="bottom">
          <Button size="sm" variant="quiet" className="h-6 px-2 pointer-coarse:h-11">
            <Tag aria-hidden />
            {t("addLabel")}
          </Button>
        </LabelControl>
      )}
    </section>
  );
}

function PanelSkeleton() {
  return (
    <div className="grid grid-cols-1 gap-5">
      <Skeleton className="mx-auto aspect-[9/16] max-h-[45dvh] w-full max-w-52" />
      <Skeleton className="h-9" />
      <Skeleton className="h-24" />
      <Skeleton className="h-48" />
    </div>
  );
}
