import { useFormatter, useTranslations } from "next-intl";
import type { LibraryItem } from "@/lib/media/types";
import { useSizes } from "../use-sizes";

const DAY_MS = 86_400_000;

export interface ItemNote {
  tone: "wait" | "hold" | "quiet";
  text: string;
}

export function useItemWords() {
  const t = useTranslations("library.item");
  const format = useFormatter();
  const { sayBytes } = useSizes();
  const sayDay = (iso: string) => format.dateTime(new Date(iso), { day: "numeric", month: "short" });
  return {
    sayDay,
    /** What is more to say than its size; null in the quiet case. */
    noteOf(media: LibraryItem, now = Date.now()): ItemNote | null {
      const { status, problem, removeAt, filesRemovedAt } = media;
      if (status === "fetching") return { tone: "wait", text: t("fetching") };
      if (status === "checking") return { tone: "wait", text: t("checking") };
      if (status === "refused") return { tone: "hold", text: t("refused", { problem: problem ?? "" }) };
      if (status === "removed") {
        return { tone: "quiet", text: t("removed", { day: sayDay(filesRemovedAt ?? media.createdAt) }) };
      }
      if (!removeAt) return null;
      const days = Math.max(0, Math.ceil((new Date(removeAt).getTime() - now) / DAY_MS));
      return { tone: "wait", text: t("leaving", { days }) };
    },
    sayMeta: ({ sizeBytes, useCount }: LibraryItem) =>
      useCount > 0 ? t("metaUsed", { size: sayBytes(sizeBytes), count: useCount }) : sayBytes(sizeBytes),
    saySize: ({ sizeBytes }: LibraryItem) => sayBytes(sizeBytes),
    sayUses: ({ useCount }: LibraryItem) => t("uses", { count: useCount }),
    saySelect: ({ name }: LibraryItem) => t("select", { name }),
  };
}
