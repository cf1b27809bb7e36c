"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { announce } from "@/components/ui/announce";
import type { LabelView } from "@/lib/workspaces/types";
import type { MediaActions } from "./media-actions";
import { useLibraryCache } from "./use-library-cache";
import { useRemove } from "./use-remove";

interface LabelOrder {
  add: string[];
  remove: string[];
  /** All labels there are: what is put on is shown before it is done. */
  known: readonly LabelView[];
}

/** Changes that show at once, and are taken back when they fail. */
export function useMediaChanges(actions: MediaActions, timeZone: string) {
  const t = useTranslations("library");
  const cache = useLibraryCache();
  const remove = useRemove(actions, cache, timeZone);

  async function change(show: () => void, work: () => ReturnType<MediaActions["label"]>): Promise<boolean> {
    await cache.quiet();
    const putBack = cache.remember();
    show();
    const result = await work().catch(() => null);
    if (!result?.ok) {
      putBack();
      toast.error(result?.message ?? t("unreachable"));
    }
    await cache.settle();
    return result?.ok ?? false;
  }

  return {
    remove,
    async keep(mediaIds: readonly string[], isKept: boolean): Promise<void> {
      const show = () =>
        cache.patch(mediaIds, (item) =>
          item.status === "ready" ? { ...item, isKept, removeAt: null } : item,
        );
      const isDone = await change(show, () => actions.keep({ mediaIds: [...mediaIds], isKept }));
      if (isDone) announce(t(isKept ? "kept" : "letGo", { count: mediaIds.length }));
    },
    label(mediaIds: readonly string[], { add, remove: off, known }: LabelOrder): Promise<boolean> {
      const show = () =>
        cache.patch(mediaIds, (item) => {
          const rest = item.labels.filter(({ id }) => !off.includes(id) && !add.includes(id));
          const added = known.filter(({ id }) => add.includes(id));
          return { ...item, labels: [...rest, ...added].toSorted((a, b) => a.name.localeCompare(b.name)) };
        });
      return change(show, () => actions.label({ mediaIds: [...mediaIds], add, remove: off }));
    },
  };
}

export type MediaChanges = ReturnType<typeof useMediaChanges>;
