import { type FixSource, openSource } from "./convert-video";

/** What this browser can do with the picture of a video. */
export interface FixAbilities {
  /** The picture can be made anew as H.264: any cut, any frame rate. */
  canEncode: boolean;
}

/** Asks the browser, for just this picture at just this size. */
export async function readAbilities(source: FixSource): Promise<FixAbilities> {
  const media = await import("mediabunny");
  const input = openSource(media, source);
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track || !(await track.canDecode())) return { canEncode: false };
    const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
    return { canEncode: await media.canEncodeVideo("avc", { width, height }) };
  } catch {
    return { canEncode: false };
  } finally {
    input.dispose();
  }
}
