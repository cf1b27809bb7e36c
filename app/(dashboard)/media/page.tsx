import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { readFilters } from "@/components/media/library/library-address";
import { LIBRARY_VIEW_COOKIE, parseLibraryView } from "@/components/media/library/library-view";
import { MediaLibrary } from "@/components/media/library/media-library";
import { requireMay } from "@/lib/auth/require-may";
import { countMedia, listMedia } from "@/lib/media/queries";
import { MEDIA_PAGE_MAX } from "@/lib/media/rules";
import { getStorageUse } from "@/lib/media/storage-use";
import { may } from "@/lib/workspaces/permissions";
import { deleteMediaAction, keepMediaAction, labelMediaAction, restoreMediaAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("library");
  return { title: t("title") };
}

interface MediaPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function MediaPage({ searchParams }: MediaPageProps) {
  const member = await requireMay("view workspace");
  const asked = await searchParams;
  const filters = readFilters({ get: (name) => [asked[name]].flat()[0] ?? null });
  const [firstPage, count, storage, jar] = await Promise.all([
    listMedia(member, { ...filters, limit: MEDIA_PAGE_MAX }),
    countMedia(member, filters),
    getStorageUse(member),
    cookies(),
  ]);
  return (
    <MediaLibrary
      start={{ filters, firstPage, summary: { count, storage } }}
      view={parseLibraryView(jar.get(LIBRARY_VIEW_COOKIE)?.value)}
      canUpload={may(member.role, "upload media")}
      canCompose={may(member.role, "compose posts")}
      timeZone={member.timeZone}
      actions={{
        remove: deleteMediaAction,
        restore: restoreMediaAction,
        keep: keepMediaAction,
        label: labelMediaAction,
      }}
    />
  );
}
