import { Film, ImageIcon } from "lucide-react";
import Image from "next/image";
import type { SharedPost } from "@/lib/clients/types";

export function PlanPoster({ post: { media }, base }: { post: SharedPost; base: string }) {
  const Icon = media.kind === "photo" ? ImageIcon : Film;
  return (
    <span className="relative grid aspect-[9/16] w-12 place-items-center overflow-hidden rounded-poster bg-sunk text-ink3">
      {media.hasPoster ? (
        <Image src={`${base}/media/${media.id}/poster`} alt="" fill unoptimized className="object-cover" />
      ) : (
        <Icon aria-hidden className="size-5" strokeWidth={1.5} />
      )}
    </span>
  );
}
