import { Film } from "lucide-react";
import Image from "next/image";
import { cn } from "@/components/ui/cn";
import type { PostView } from "@/lib/posts/types";

/** Posters are drawn at 9:16, as TikTok shows them, whatever the video's own shape. */
export function Poster({ media, className }: { media: PostView["media"]; className?: string }) {
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
        <Film aria-hidden className="size-[40%] max-w-6" strokeWidth={1.5} />
      )}
    </span>
  );
}
