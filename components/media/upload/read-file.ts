import "@/components/validate-without-eval";
import { noFacts, readVideoFacts } from "@/lib/media/input";
import { findPhotoProblem, findVideoProblem } from "@/lib/media/problems";
import { kindOf, PHOTO_HEAD_BYTES, type PhotoFormat, readPhotoFormat } from "@/lib/media/rules";
import type { VideoFacts } from "@/lib/media/types";
import { makePhotoPoster } from "./make-photo-poster";
import { makePoster } from "./make-poster";

export interface FileReading {
  /** What the bytes are, `MP4` or `JPEG`; null when they are nothing that is taken. */
  format: string | null;
  /** Why it cannot be used; null when it can. */
  problem: string | null;
  /** Null when this browser cannot decode the picture. */
  poster: Blob | null;
  /** Null for a photo. */
  facts: VideoFacts | null;
}

/** Looks into a file before a byte of it is sent. Its bytes say whether it is a photo or a video. */
export async function readFile(file: File): Promise<FileReading> {
  const head = new Uint8Array(await file.slice(0, PHOTO_HEAD_BYTES).arrayBuffer());
  const format = readPhotoFormat(head);
  return format !== null || kindOf(file.type) === "photo" ? readPhoto(file, format) : readVideo(file);
}

async function readPhoto(file: File, format: PhotoFormat | null): Promise<FileReading> {
  const facts = { sizeBytes: file.size, format, width: null, height: null };
  const early = findPhotoProblem(facts);
  if (early) return { format, problem: early, poster: null, facts: null };
  // What this browser cannot decode, HEIC mostly, the server looks at.
  const picture = await makePhotoPoster(file);
  if (!picture) return { format, problem: null, poster: null, facts: null };
  const { width, height, poster } = picture;
  return { format, problem: findPhotoProblem({ ...facts, width, height }), poster, facts: null };
}

/** Reads a few pieces, whatever the size. */
async function readVideo(file: File): Promise<FileReading> {
  const { ALL_FORMATS, BlobSource, EncodedPacketSink, Input } = await import("mediabunny");
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  try {
    const facts = await readVideoFacts(input, (track) => new EncodedPacketSink(track), file.size);
    const poster = await makePoster(file, input, facts);
    return { format: facts.container, problem: findVideoProblem(facts), poster, facts };
  } catch (error) {
    // The disk took the file away: that is no fact about the video.
    if (error instanceof DOMException) throw error;
    const facts = { ...noFacts, sizeBytes: file.size };
    return { format: null, problem: findVideoProblem(facts), poster: null, facts };
  } finally {
    input.dispose();
  }
}
