import { POSTER_BYTES_MAX } from "@/lib/media/rules";

const qualities = [0.82, 0.65, 0.45];

/** Null when no quality is small enough. */
export async function encodePoster(canvas: HTMLCanvasElement | OffscreenCanvas): Promise<Blob | null> {
  for (const quality of qualities) {
    const jpeg = await toJpeg(canvas, quality);
    if (jpeg && jpeg.size <= POSTER_BYTES_MAX) return jpeg;
  }
  return null;
}

function toJpeg(canvas: HTMLCanvasElement | OffscreenCanvas, quality: number): Promise<Blob | null> {
  if ("convertToBlob" in canvas) return canvas.convertToBlob({ type: "image/jpeg", quality });
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}
