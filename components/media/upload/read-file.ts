import { noFacts, readVideoFacts } from "@/lib/media/input";
import type { VideoFacts } from "@/lib/media/types";
import { makePoster } from "./make-poster";

export interface FileReading {
  facts: VideoFacts;
  /** Null when this browser cannot decode the picture. */
  poster: Blob | null;
}

/** Looks into a video before a byte of it is sent. Reads a few pieces, whatever the size. */
export async function readFile(file: File): Promise<FileReading> {
  const { ALL_FORMATS, BlobSource, EncodedPacketSink, Input } = await import("mediabunny");
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  try {
    const facts = await readVideoFacts(input, (track) => new EncodedPacketSink(track), file.size);
    return { facts, poster: await makePoster(file, input, facts) };
  } catch (error) {
    // The disk took the file away: that is no fact about the video.
    if (error instanceof DOMException) throw error;
    return { facts: { ...noFacts, sizeBytes: file.size }, poster: null };
  } finally {
    input.dispose();
  }
}
