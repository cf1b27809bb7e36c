"use client";

import { Clock, Images } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TestMark } from "@/components/posts/test-mark";
import { Avatar } from "@/components/ui/avatar";
import type { AccountView } from "@/lib/accounts/types";
import type { MediaView } from "@/lib/media/types";
import type { ProfileTile } from "@/lib/posts/types";
import { CoverPicture } from "./cover-picture";
import { type ProfileMoment, useProfileTiles } from "./use-profile-tiles";

const TILES = 12;

interface ProfileViewProps {
  account: Pick<AccountView, "id" | "displayName" | "username" | "avatarUrl" | "isTest">;
  cover: MediaView;
  coverMs: number;
  photoCount: number;
  at: ProfileMoment["at"];
  postId: string | null;
}

/** The cover among its neighbours, as the profile will look when the post is out. */
export function ProfileView({ account, cover, coverMs, photoCount, at, postId }: ProfileViewProps) {
  const t = useTranslations("preview.profile");
  const { data = [], isError } = useProfileTiles({ accountId: account.id, at, postId });
  const tiles = data.slice(0, TILES - 1);
  return (
    <div className="flex size-full flex-col bg-card text-ink">
      <div className="flex items-center gap-2.5 border-b border-line px-3 py-3">
        <Avatar name={account.displayName} url={account.avatarUrl} size={36} />
        <div className="min-w-0">
          <p dir="auto" className="truncate text-start font-semibold">
            {account.displayName}
          </p>
          <p className="truncate text-xs text-ink3">@{account.username}</p>
        </div>
        <TestMark account={account} className="ms-auto self-start" />
      </div>
      <ul aria-label={t("grid", { name: account.displayName })} className="grid grid-cols-3 gap-px">
        <Tile label={t("thisPost")} isChosen marks={<Marks photoCount={photoCount} />}>
          <CoverPicture media={cover} atMs={coverMs} />
        </Tile>
        {tiles.map((tile) => (
          <Tile
            key={tile.id}
            label={tile.isPublished ? t("published") : t("planned")}
            marks={<Marks photoCount={tile.photoCount} isPlanned={!tile.isPublished} />}
          >
            <TilePoster tile={tile} />
          </Tile>
        ))}
        {Array.from({ length: TILES - 1 - tiles.length }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an empty place is nothing else
          <li key={place} aria-hidden className="aspect-[3/4] bg-sunk" />
        ))}
      </ul>
      {isError && (
        <p role="alert" className="p-2 text-center text-xs text-hold">
          {t("unread")}
        </p>
      )}
    </div>
  );
}

interface TileProps {
  label: string;
  isChosen?: boolean;
  marks: ReactNode;
  children: ReactNode;
}

function Tile({ label, isChosen = false, marks, children }: TileProps) {
  return (
    <li className="relative aspect-[3/4] overflow-hidden bg-sunk">
      <span className="sr-only">{label}</span>
      {children}
      {marks}
      {isChosen && <span aria-hidden className="absolute inset-0 border-2 border-cue" />}
    </li>
  );
}

function TilePoster({ tile: { media } }: { tile: ProfileTile }) {
  if (!media.hasPoster) return null;
  return (
    // biome-ignore lint/performance/noImgElement: a small JPEG behind a session, already the right size
    <img
      src={`/media/${media.id}/poster`}
      alt=""
      loading="lazy"
      draggable={false}
      className="size-full object-cover"
    />
  );
}

function Marks({ photoCount, isPlanned = false }: { photoCount: number; isPlanned?: boolean }) {
  const looks = "absolute grid size-5 place-items-center rounded bg-black/60 text-white [&_svg]:size-3";
  return (
    <>
      {photoCount > 0 && (
        <span aria-hidden className={`${looks} end-1 top-1`}>
          <Images />
        </span>
      )}
      {isPlanned && (
        <span aria-hidden className={`${looks} start-1 bottom-1`}>
          <Clock />
        </span>
      )}
    </>
  );
}
