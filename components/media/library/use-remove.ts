"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useToastUndo } from "@/components/ui/use-toast-undo";
import type { MediaInUse } from "@/lib/media/types";
import type { MediaActions } from "./media-actions";
import { useInUseWords } from "./use-in-use-words";
import type { LibraryCache } from "./use-library-cache";

const IN_USE_MS = 12_000;

/** Gone at once and back by undo; what a post needs stays, and the post is named. */
export function useRemove(actions: MediaActions, cache: LibraryCache, timeZone: string) {
  const t = useTranslations("library");
  const router = useRouter();
  const sayUndo = useToastUndo();
  const sayInUse = useInUseWords(timeZone);

  function tellInUse(inUse: readonly MediaInUse[]) {
    const [first] = inUse;
    if (!first) return;
    const { post } = first;
    const show = post && { label: t("showPost"), onClick: () => router.push(`/posts/${post.id}`) };
    toast.error(sayInUse(inUse), { duration: IN_USE_MS, ...(show && { action: show }) });
  }

  return async (mediaIds: readonly string[]): Promise<void> => {
    await cache.quiet();
    const putBack = cache.remember();
    cache.drop(mediaIds);
    const result = await actions.remove({ mediaIds: [...mediaIds] }).catch(() => null);
    if (!result?.ok) {
      putBack();
      toast.error(result?.message ?? t("unreachable"));
      return;
    }
    const { deletedIds, inUse } = result.value;
    if (inUse.length > 0) {
      putBack();
      cache.drop(deletedIds);
      tellInUse(inUse);
    }
    void cache.settle();
    if (deletedIds.length === 0) return;
    sayUndo(t("deleted", { count: deletedIds.length }), async () => {
      const restored = await actions.restore({ mediaIds: deletedIds });
      if (!restored.ok) throw new Error(restored.message);
      putBack();
      await cache.settle();
    });
  };
}
