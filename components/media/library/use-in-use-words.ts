import { useTranslations } from "next-intl";
import { useMoments } from "@/components/posts/use-moments";
import { useStatusWords } from "@/components/posts/use-status-words";
import type { MediaInUse } from "@/lib/media/types";

/** Why a file stays: the post that needs it, by name. */
export function useInUseWords(timeZone: string) {
  const t = useTranslations("library.inUse");
  const { sayMoment } = useMoments(timeZone);
  const { sayStatus } = useStatusWords();
  return (inUse: readonly MediaInUse[]): string => {
    const [first, ...others] = inUse;
    if (!first) return "";
    if (!first.post) return t("unseen", { file: first.name, others: others.length });
    const { caption, account, status, scheduledAt } = first.post;
    const facts = {
      file: first.name,
      post: caption.trim() || t("untitled"),
      account,
      status: sayStatus({ status, uploadPercent: null }),
      more: first.more,
      others: others.length,
    };
    return scheduledAt ? t("planned", { ...facts, at: sayMoment(scheduledAt) }) : t("unplanned", facts);
  };
}
