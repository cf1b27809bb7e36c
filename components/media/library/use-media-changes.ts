"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { announce } from "@/components/ui/announce";
import { useToastUndo } from "@/components/ui/use-toast-undo";
import type { LibraryItem, MediaInUse } from "@/lib/media/types";
import type { LabelView } from "@/lib/workspaces/types";
import { mediaKey } from "../media-query";
import type { MediaActions } from "./media-actions";
import type { LibraryPages } from "./merge-first-page";
import { useInUseWords } from "./use-in-use-words";
import { libraryKey } from "./use-library";

const IN_USE_MS = 12_000;

/** Changes that show at once, are taken back when they fail, and can be taken back where that makes sense. */
export function useMediaChanges(actions: MediaActions, timeZone: string) {
  const t = useTranslations("library");
  const client = useQueryClient();
  const router = useRouter();
  const sayUndo = useToastUndo();
  const sayInUse = useInUseWords(timeZone);

  const edit = (change: (items: LibraryItem[]) => LibraryItem[]) =>
    client.setQueriesData<LibraryPages>(
      { queryKey: libraryKey },
      (known) =>
        known && { ...known, pages: known.pages.map((page) => ({ ...page, items: change(page.items) })) },
    );
  const patch = (ids: readonly string[], change: (item: LibraryItem) => LibraryItem) =>
    edit((items) => items.map((item) => (ids.includes(item.id) ? change(item) : item)));
  const drop = (ids: readonly string[]) => edit((items) => items.filter(({ id }) => !ids.includes(id)));
  const remember = () => {
    const known = client.getQueriesData<LibraryPages>({ queryKey: libraryKey });
    return () => {
      for (const [key, pages] of known) client.setQueryData(key, pages);
    };
  };
  const settle = () => client.invalidateQueries({ queryKey: mediaKey });

  /** Done in sight, then in truth; what fails is put back and said. */
  async function change(show: () => void, work: () => ReturnType<MediaActions["label"]>) {
    // An answer that was on its way would bring back how it was.
    await client.cancelQueries({ queryKey: mediaKey });
    const putBack = remember();
    show();
    const result = await work().catch(() => null);
    if (!result?.ok) {
      putBack();
      toast.error(result?.message ?? t("unreachable"));
    }
    await settle();
    return result?.ok ?? false;
  }

  async function remove(mediaIds: readonly string[]) {
    await client.cancelQueries({ queryKey: mediaKey });
    const putBack = remember();
    drop(mediaIds);
    const result = await actions.remove({ mediaIds: [...mediaIds] }).catch(() => null);
    if (!result?.ok) {
      putBack();
      toast.error(result?.message ?? t("unreachable"));
      return;
    }
    const { deletedIds, inUse } = result.value;
    if (inUse.length > 0) {
      putBack();
      drop(deletedIds);
      tellInUse(inUse);
    }
    void settle();
    if (deletedIds.length === 0) return;
    sayUndo(t("deleted", { count: deletedIds.length }), async () => {
      const restored = await actions.restore({ mediaIds: deletedIds });
      if (!restored.ok) throw new Error(restored.message);
      putBack();
      await settle();
    });
  }

  function tellInUse(inUse: readonly MediaInUse[]) {
    const [first] = inUse;
    if (!first) return;
    toast.error(sayInUse(inUse), {
      duration: IN_USE_MS,
      action: { label: t("showPost"), onClick: () => router.push(`/posts/${first.post.id}`) },
    });
  }

  return {
    remove,
    async keep(mediaIds: readonly string[], isKept: boolean) {
      const show = () =>
        patch(mediaIds, (item) => (item.status === "ready" ? { ...item, isKept, removeAt: null } : item));
      const isDone = await change(show, () => actions.keep({ mediaIds: [...mediaIds], isKept }));
      if (isDone) announce(t(isKept ? "kept" : "letGo", { count: mediaIds.length }));
    },
    label(mediaIds: readonly string[], { add, remove: off, known }: LabelOrder) {
      const show = () =>
        patch(mediaIds, (item) => {
          const rest = item.labels.filter(({ id }) => !off.includes(id) && !add.includes(id));
          const added = known.filter(({ id }) => add.includes(id));
          return { ...item, labels: [...rest, ...added].toSorted((a, b) => a.name.localeCompare(b.name)) };
        });
      return change(show, () => actions.label({ mediaIds: [...mediaIds], add, remove: off }));
    },
  };
}

interface LabelOrder {
  add: string[];
  remove: string[];
  /** All labels there are: what is put on is shown before it is done. */
  known: readonly LabelView[];
}

export type MediaChanges = ReturnType<typeof useMediaChanges>;
