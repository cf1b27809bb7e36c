import { Badge } from "@/components/ui/badge";
import type { PostView } from "@/lib/posts/types";
import { statusLooks } from "./status";
import { StatusGlyph } from "./status-glyph";
import { useStatusWords } from "./use-status-words";

export function StatusBadge({ post }: { post: Pick<PostView, "status" | "uploadPercent" | "waitsForFile"> }) {
  const { tone } = statusLooks[post.status];
  const { sayStatus } = useStatusWords();
  return (
    <Badge tone={tone}>
      <StatusGlyph status={post.status} isSilent />
      {sayStatus(post)}
      {post.uploadPercent !== null && <span className="tabular-nums">{post.uploadPercent} %</span>}
    </Badge>
  );
}
