import { useTranslations } from "next-intl";
import { statusLooks } from "@/components/posts/status";
import { StatusGlyph } from "@/components/posts/status-glyph";
import { Badge } from "@/components/ui/badge";
import type { SharedPost, SharedStage } from "@/lib/clients/types";
import type { PostStatus } from "@/lib/posts/states";

const looks: Record<SharedStage, PostStatus> = {
  waiting: "awaiting approval",
  planned: "scheduled",
  going: "uploading",
  published: "published",
  "in inbox": "in inbox",
  delayed: "needs attention",
  changing: "draft",
};

/** The same signs as in the calendar, in a client's words. */
export function StageBadge({ post }: { post: SharedPost }) {
  const t = useTranslations("review.stages");
  const { stage, answer, isAsked } = post;
  const isHeard = stage === "waiting" && !isAsked && answer?.decision === "approve";
  return (
    <Badge tone={isHeard ? "neutral" : statusLooks[looks[stage]].tone}>
      <StatusGlyph status={looks[isHeard ? "planned" : stage]} isSilent />
      {t(isHeard ? "approved" : stage === "waiting" && !isAsked ? "pending" : stage)}
    </Badge>
  );
}
