import { Badge } from "@/components/ui/badge";
import type { PostView } from "@/lib/posts/types";
import { statusLooks, statusWord } from "./status";
import { StatusGlyph } from "./status-glyph";

export function StatusBadge({ post }: { post: Pick<PostView, "status" | "uploadPercent"> }) {
  const { tone } = statusLooks[post.status];
  return (
    <Badge tone={tone}>
      <StatusGlyph status={post.status} isSilent />
      {statusWord(post)}
      {post.uploadPercent !== null && <span className="tabular-nums">{post.uploadPercent} %</span>}
    </Badge>
  );
}
