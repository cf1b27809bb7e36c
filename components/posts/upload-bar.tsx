import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { PostView } from "@/lib/posts/types";

/** How far the upload to TikTok has come. */
export function UploadBar({
  post,
  className,
}: {
  post: Pick<PostView, "status" | "uploadPercent">;
  className?: string;
}) {
  const t = useTranslations("post");
  if (post.uploadPercent === null && post.status !== "processing") return null;
  const percent = post.uploadPercent ?? 100;
  return (
    <span
      role="progressbar"
      aria-label={t("upload")}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className={cn("block h-[3px] bg-cue-soft", className)}
    >
      <span
        className={cn(
          "block h-full bg-cue transition-[width] duration-500",
          post.status === "processing" && "animate-pulse",
        )}
        style={{ width: `${percent}%` }}
      />
    </span>
  );
}
