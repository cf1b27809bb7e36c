import "@/components/validate-without-eval";
import { noFacts } from "@/lib/media/input";
import { makePoster } from "../upload/make-poster";
import { savePoster } from "../upload/save-poster";

/** Of a video that came by its address no browser has made a poster yet; false when this one cannot either. */
export async function saveStoredPoster(mediaId: string): Promise<boolean> {
  const { ALL_FORMATS, Input, UrlSource } = await import("mediabunny");
  const input = new Input({ source: new UrlSource(`/media/${mediaId}/file`), formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) return false;
    const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
    const poster = await makePoster(null, input, { ...noFacts, sizeBytes: 0, width, height, isWhole: true });
    return poster !== null && (await savePoster(mediaId, poster));
  } catch {
    return false;
  } finally {
    input.dispose();
  }
}
