import { Film, ImageIcon } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { MediaView } from "@/lib/media/types";

type Pictured = Pick<MediaView, "id" | "kind" | "hasPoster">;

export function MiniPoster({ media, className }: { media: Pictured | null; className?: string }) {
  const looks = cn("h-14 w-[32px] shrink-0 rounded-poster bg-sunk object-cover", className);
  if (media?.hasPoster) {
    return (
      // biome-ignore lint/performance/noImgElement: a small JPEG behind a session, already the right size
      <img src={`/media/${media.id}/poster`} alt="" loading="lazy" draggable={false} className={looks} />
    );
  }
  const Icon = media?.kind === "photo" ? ImageIcon : Film;
  return (
    <span className={cn(looks, "grid place-items-center text-ink3")}>
      <Icon className="size-4" />
    </span>
  );
}
