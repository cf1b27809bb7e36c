import { fitPoster } from "@/lib/media/rules";
import type { Size } from "@/lib/media/types";
import { encodePoster } from "./encode-poster";

/** How large a photo is, upright, and a small JPEG of it; null when this browser cannot decode it. */
export async function makePhotoPoster(file: File): Promise<(Size & { poster: Blob | null }) | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const { width, height } = picture;
  try {
    const canvas = Object.assign(document.createElement("canvas"), fitPoster({ width, height }));
    const context = canvas.getContext("2d");
    if (!context) return { width, height, poster: null };
    context.imageSmoothingQuality = "high";
    // A JPEG has no transparent parts: they turn white, as they will for TikTok.
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return { width, height, poster: await encodePoster(canvas) };
  } finally {
    picture.close();
  }
}
