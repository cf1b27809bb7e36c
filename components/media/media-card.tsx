import { ImageIcon } from "lucide-react";
import { Poster } from "@/components/posts/poster";
import { cn } from "@/components/ui/cn";
import { formatBytes } from "@/lib/media/rules";
import type { MediaView } from "@/lib/media/types";
import { formatDuration } from "@/lib/posts/rules";

export function MediaCard({ media, onOpen }: { media: MediaView; onOpen: () => void }) {
  return (
    <li className="min-w-0">
      <button type="button" onClick={onOpen} className="group block w-full rounded-poster text-left">
        <span className="relative block">
          <Poster
            media={media}
            className={cn("w-full transition-opacity", media.status !== "ready" && "opacity-60")}
          />
          {media.kind === "photo" && (
            <span className="absolute right-1.5 bottom-1.5 flex items-center gap-1 rounded bg-black/65 px-1 py-0.5 text-xs text-white">
              <ImageIcon aria-hidden className="size-3" strokeWidth={2} />
              Photo
            </span>
          )}
          {media.durationMs !== null && (
            <span className="timecode absolute right-1.5 bottom-1.5 rounded bg-black/65 px-1 py-0.5 text-xs text-white">
              {formatDuration(media.durationMs)}
            </span>
          )}
        </span>
        <span className="mt-1.5 block truncate font-medium group-hover:underline">{media.name}</span>
        <Status media={media} />
      </button>
    </li>
  );
}

/** Ready is the quiet case: then the size is of more use than the word. */
function Status({ media }: { media: MediaView }) {
  if (media.status === "checking") return <span className="block text-sm text-wait">Checking…</span>;
  if (media.status === "refused") {
    return (
      <span className="line-clamp-2 text-sm text-hold" title={media.problem ?? undefined}>
        Refused: {media.problem}
      </span>
    );
  }
  return <span className="timecode block text-xs text-ink3">{formatBytes(media.sizeBytes)}</span>;
}
