import { Film, ImageIcon, Images } from "lucide-react";
import Image from "next/image";
import { cn } from "@/components/ui/cn";
import type { PostView } from "@/lib/posts/types";

interface PosterProps {
  media: PostView["media"];
  /** Of a post with photos, how many; its poster is the cover. */
  photoCount?: number;
  className?: string;
}

/** Posters are drawn at 9:16, as TikTok shows them, whatever the video's own shape. */
export function Poster({ media, photoCount = 0, className }: PosterProps) {
  const Icon = media.kind === "photo" ? ImageIcon : Film;
  return (
    <span
      className={cn(
        "relative flex aspect-[9/16] shrink-0 items-center justify-center overflow-hidden rounded-poster bg-sunk text-ink3",
        className,
      )}
    >
      {media.hasPoster ? (
        <Image
          src={`/media/${media.id}/poster`}
          alt=""
          fill
          unoptimized
          draggable={false}
          className="object-cover"
        />
      ) : (
        <Icon aria-hidden className="size-[40%] max-w-6" strokeWidth={1.5} />
      )}
      {photoCount > 0 && <StackMark count={photoCount} />}
    </span>
  );
}

function StackMark({ count }: { count: number }) {
  return (
    <span
      aria-hidden
      data-count={count}
      className="absolute right-0.5 bottom-0.5 flex items-center gap-px rounded-[4px] bg-black/65 px-[3px] text-[9px] leading-[13px] font-medium text-white tabular-nums after:content-[attr(data-count)]"
    >
      {/* The number is drawn, not written: whoever names the post says it. In a narrow lane of the calendar the number alone has room. */}
      <Images className="size-2.5 @max-[104px]:hidden" strokeWidth={2} />
    </span>
  );
}
