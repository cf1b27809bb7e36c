"use client";

import { useQuery } from "@tanstack/react-query";
import { Upload } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type RefObject, useRef } from "react";
import { mediaKey } from "@/components/media/media-query";
import { useAddFiles } from "@/components/media/upload/use-add-files";
import { Poster } from "@/components/posts/poster";
import { Skeleton } from "@/components/ui/skeleton";
import { Tooltip } from "@/components/ui/tooltip";
import { acceptedFiles } from "@/lib/media/rules";
import type { MediaPage, MediaView } from "@/lib/media/types";
import { formatDuration } from "@/lib/posts/rules";
import { fetchJson } from "../use-calendar-posts";
import type { TrayMedia } from "./carry-store";
import { MOVE_KEYS_ID } from "./move-keys";

const TRAY_MAX = 24;
const QUIET_EVERY_MS = 60_000;
const unused = `/media/items?${new URLSearchParams({ usage: "unused", limit: String(TRAY_MAX) })}`;

/** The newest files that no post uses yet, to be carried to a day. `media` tells the hand what lies here. */
export function Tray({ media }: { media: RefObject<readonly TrayMedia[]> }) {
  const t = useTranslations("calendar.moves.tray");
  const { data } = useQuery({
    queryKey: [...mediaKey, "tray"],
    queryFn: ({ signal }) => fetchJson<MediaPage>(unused, signal),
    refetchInterval: QUIET_EVERY_MS,
  });
  const files = data?.items.filter(({ status }) => status !== "fetching" && status !== "checking") ?? [];
  media.current = files.filter(({ status }) => status === "ready");
  return (
    <section
      data-no-drop
      aria-labelledby="tray-title"
      className="flex h-[76px] shrink-0 items-center gap-4 border-t border-line bg-paper ps-[18px] max-md:hidden [@media(max-height:560px)]:hidden"
    >
      <h2 id="tray-title" className="shrink-0 text-sm font-normal tracking-normal text-ink2">
        {t("title")}
      </h2>
      {!data && <Skeleton className="h-[52px] w-56" />}
      {data && files.length === 0 && <p className="text-sm text-ink3">{t("empty")}</p>}
      {files.length > 0 && (
        <ul className="flex min-w-0 gap-2 overflow-x-auto px-1 py-1.5">
          {files.map((file) => (
            <li key={file.id} className="shrink-0">
              <TrayItem file={file} />
            </li>
          ))}
        </ul>
      )}
      <AddFiles />
    </section>
  );
}

function TrayItem({ file }: { file: MediaView }) {
  const t = useTranslations("calendar.moves.tray");
  const isReady = file.status === "ready";
  const length = file.durationMs === null ? null : formatDuration(file.durationMs);
  const label = isReady ? t("item", { name: file.name }) : t("refused", { name: file.name });
  const looks = (
    <>
      <Poster media={file} className={isReady ? "h-[52px]" : "h-[52px] opacity-60"} />
      {length && (
        <span className="timecode absolute inset-x-0 bottom-0.5 text-center text-[10px] leading-3 text-white [text-shadow:0_0_3px_#000,0_0_1px_#000]">
          {length}
        </span>
      )}
      {!isReady && (
        <span
          aria-hidden
          className="absolute start-0.5 top-0.5 size-3.5 rounded-full bg-hold text-center text-[10px] leading-3.5 font-semibold text-paper"
        >
          !
        </span>
      )}
    </>
  );
  const shape = "relative block rounded-poster";
  return (
    <Tooltip text={isReady ? file.name : `${file.name}: ${file.problem}`}>
      {isReady ? (
        <Link
          href={`/posts/new?media=${file.id}`}
          prefetch={false}
          draggable={false}
          data-carry={`media:${file.id}`}
          aria-label={label}
          aria-describedby={MOVE_KEYS_ID}
          className={`${shape} cursor-grab touch-pan-x select-none [-webkit-touch-callout:none]`}
        >
          {looks}
        </Link>
      ) : (
        <Link href="/media" prefetch={false} draggable={false} aria-label={label} className={shape}>
          {looks}
        </Link>
      )}
    </Tooltip>
  );
}

function AddFiles() {
  const t = useTranslations("calendar.moves.tray");
  const input = useRef<HTMLInputElement>(null);
  const addFiles = useAddFiles();
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept={acceptedFiles}
        aria-label={t("choose")}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          addFiles(Array.from(target.files ?? []));
          // The same file may be chosen again.
          target.value = "";
        }}
      />
      <button
        type="button"
        onClick={() => input.current?.click()}
        className="flex min-h-9 shrink-0 items-center gap-2 rounded-control px-3 text-sm font-medium text-ink2 hover:bg-sunk hover:text-ink"
      >
        <Upload aria-hidden className="size-4" /> {t("drop")}
      </button>
    </>
  );
}
