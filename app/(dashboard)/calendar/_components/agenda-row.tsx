import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { postTitle } from "@/components/posts/post-title";
import { Poster } from "@/components/posts/poster";
import { statusLine, statusLooks } from "@/components/posts/status";
import { StatusGlyph } from "@/components/posts/status-glyph";
import { UploadBar } from "@/components/posts/upload-bar";
import { cn } from "@/components/ui/cn";
import type { CalendarPost } from "./calendar-posts";
import { sayPhotos } from "./post-card";

const lineColours = { cue: "text-cue-ink", hold: "text-hold", info: "text-info" } as Record<string, string>;

export function AgendaRow({ post }: { post: CalendarPost }) {
  const line = statusLine(post);
  return (
    <li className="border-b border-line">
      <Link
        href={`/posts/${post.id}`}
        prefetch={false}
        className="flex items-center gap-3 px-4 py-2.5 active:bg-sunk"
      >
        <Poster media={post.media} photoCount={post.photoCount} className="h-[62px]" />
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-1.5">
            <StatusGlyph status={post.status} />
            <span className="timecode text-sm">{post.local.slice(11)}</span>
            <span className="truncate text-sm text-ink2">{post.account.displayName}</span>
          </span>
          <span className="mt-0.5 line-clamp-1 text-[15px]">
            {postTitle(post)}
            {post.photoCount > 0 && <span className="sr-only">, {sayPhotos(post.photoCount)}</span>}
          </span>
          {line && (
            <span
              className={cn(
                "mt-0.5 line-clamp-2 text-sm",
                lineColours[statusLooks[post.status].tone] ?? "text-ink2",
              )}
            >
              {line}
            </span>
          )}
          <UploadBar post={post} className="mt-1.5 overflow-hidden rounded-full" />
        </span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink3" />
      </Link>
    </li>
  );
}
