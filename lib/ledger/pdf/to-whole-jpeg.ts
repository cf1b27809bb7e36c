import sharp from "sharp";

const PIXELS_MAX = 20_000_000;
/** Twice what is drawn, so that paper shows no pixels. */
const WIDTH = 324;

/** A poster as a browser sent it may be anything that begins like a JPEG; null of what is no picture. */
export async function toWholeJpeg(poster: Uint8Array): Promise<Uint8Array | null> {
  const picture = sharp(poster, { limitInputPixels: PIXELS_MAX, failOn: "error" });
  return picture
    .resize(WIDTH, null, { withoutEnlargement: true })
    .jpeg()
    .toBuffer()
    .catch(() => null);
}
