import { useTranslations } from "next-intl";
import { useSentence } from "@/components/shell/sentences";
import type { PostView } from "@/lib/posts/types";

type Stated = Pick<PostView, "status" | "uploadPercent"> & Partial<Pick<PostView, "waitsForFile">>;

/** Says how a post is doing; the shape that goes with it stands in status.ts. */
export function useStatusWords() {
  const say = useSentence();
  const t = useTranslations("post.status");
  /** While TikTok pulls a file, processing has a share of it, and another word. */
  const sayStatus = ({ status, uploadPercent, waitsForFile = false }: Stated): string => {
    if (waitsForFile) return t("waiting");
    return status === "processing" && uploadPercent !== null ? t("fetching") : t(status);
  };
  return {
    sayStatus,
    /** What a list says under a post; null where the glyph says it all. */
    sayLine(post: Stated & Pick<PostView, "statusReason">): string | null {
      const { status, statusReason, uploadPercent } = post;
      if (status === "scheduled" || status === "published") return null;
      const word = sayStatus(post);
      if (uploadPercent !== null) return t("progress", { word, percent: uploadPercent });
      const reason = statusReason && say(statusReason);
      if (!reason || reason.startsWith(word)) return reason ?? word;
      return t("reason", { word, reason });
    },
  };
}
