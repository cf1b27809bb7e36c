import type { Picture } from "./frame-source";

const QUALITY = 0.75;

/** A small JPEG behind an address of this page; revoke it when it is no longer shown. */
export async function encodeThumbnail(picture: Picture): Promise<string> {
  const blob = "convertToBlob" in picture ? await picture.convertToBlob(jpeg) : await toBlob(picture);
  return URL.createObjectURL(blob);
}

const jpeg = { type: "image/jpeg", quality: QUALITY };

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const settle = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error("The picture is empty.")));
    canvas.toBlob(settle, jpeg.type, jpeg.quality);
  });
}
