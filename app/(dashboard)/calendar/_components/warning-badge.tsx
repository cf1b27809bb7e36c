import { CircleAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { CalendarPost } from "./calendar-posts";
import { isStopped } from "./use-post-words";

const stopping = new Set(["reconnect", "permission", "blocked", "drift", "cap", "approval"]);

/** Something stands in the way of this post, or looks like a mistake; the words are in the card's name and tooltip. */
export function WarningBadge({ post, className }: { post: CalendarPost; className?: string }) {
  if (post.warnings.length === 0 || isStopped(post.status)) return null;
  const isStopping = post.warnings.some(({ kind }) => stopping.has(kind));
  return (
    <CircleAlert
      aria-hidden
      data-warnings={post.warnings.map(({ kind }) => kind).join(" ")}
      strokeWidth={2.2}
      className={cn("size-3 shrink-0", isStopping ? "text-hold" : "text-wait", className)}
    />
  );
}
