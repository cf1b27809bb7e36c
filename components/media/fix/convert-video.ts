import type { Conversion, ConversionOptions, Input } from "mediabunny";
import { FIXED_FRAMES_PER_SECOND, type FixNeeds, type FixWish } from "./fix-plan";
import { createMadeFile, removeMadeFile } from "./made-files";

/** Without a disk of its own the browser holds the result in memory. */
const IN_MEMORY_BYTES_MAX = 400_000_000;
/** A cut this close to a frame that stands alone needs no re-encoding. */
const CUT_TOLERANCE_SECONDS = 0.05;

/** A file at hand, or the address of one in the library. */
export type FixSource = { file: File } | { url: string; sizeBytes: number };

export type FixProblem = "unreadable" | "no-picture" | "no-sound" | "no-room" | "failed";

export class FixError extends Error {
  override readonly name = "FixError";
  readonly problem: FixProblem;

  constructor(problem: FixProblem, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}

export interface MadeVideo {
  file: File;
  /** Null: it is held in memory. */
  handle: FileSystemFileHandle | null;
}

export interface ConvertOptions {
  wish: FixWish;
  needs: FixNeeds;
  /** Else the picture is only ever copied: a cut then lies between whole groups of frames, inside of the piece. */
  canEncode: boolean;
  name: string;
  signal: AbortSignal;
  onProgress(share: number): void;
}

/** Makes a new MP4; what need not change is copied as it is. The original is only read. */
export async function convertVideo(source: FixSource, options: ConvertOptions): Promise<MadeVideo> {
  const media = await import("mediabunny");
  const input = openSource(media, source);
  const handle = await createMadeFile();
  let writable: FileSystemWritableFileStream | null = null;
  try {
    if (!handle && sizeOf(source) > IN_MEMORY_BYTES_MAX) throw new FixError("no-room");
    writable = handle && (await handle.createWritable());
    const memory = new media.BufferTarget();
    const target = writable ? new media.StreamTarget(writable, { chunked: true }) : memory;
    const format = new media.Mp4OutputFormat(writable ? { fastStart: false } : { fastStart: "in-memory" });
    const output = new media.Output({ format, target });
    const conversion = await prepare(media, { input, output, showWarnings: false }, options);
    await execute(conversion, options);
    const bytes = handle ? await handle.getFile() : new Blob([memory.buffer ?? new ArrayBuffer()]);
    return { file: new File([bytes], options.name, { type: "video/mp4", lastModified: Date.now() }), handle };
  } catch (error) {
    await writable?.abort().catch(() => {});
    await removeMadeFile(handle);
    options.signal.throwIfAborted();
    if (error instanceof FixError) throw error;
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    throw new FixError(isFull ? "no-room" : "failed", { cause: error });
  } finally {
    input.dispose();
  }
}

type Mediabunny = typeof import("mediabunny");

export function openSource(
  { ALL_FORMATS, BlobSource, Input, UrlSource }: Mediabunny,
  source: FixSource,
): Input {
  const bytes = "file" in source ? new BlobSource(source.file) : new UrlSource(source.url);
  return new Input({ source: bytes, formats: ALL_FORMATS });
}

async function prepare(
  { Conversion }: Mediabunny,
  ends: Pick<ConversionOptions, "input" | "output" | "showWarnings">,
  { wish, needs, canEncode }: ConvertOptions,
): Promise<Conversion> {
  const conversion = await Conversion.init({
    ...ends,
    tracks: "primary",
    video: {
      ...(wish.isEvenRate && { frameRate: FIXED_FRAMES_PER_SECOND }),
      ...(wish.isH264 && { codec: "avc" as const }),
      ...(needs.size && { ...needs.size, fit: "contain" as const }),
    },
    copy: canEncode ? { boundaryTolerance: CUT_TOLERANCE_SECONDS } : { boundaryPolicy: "shrink" },
    ...(wish.trim && { trim: { start: wish.trim.startMs / 1000, end: wish.trim.endMs / 1000 } }),
  });
  const lost = conversion.discardedTracks.filter(({ reason }) => reason !== "discarded_by_user");
  if (lost.some(({ track }) => track.isVideoTrack())) throw new FixError("no-picture");
  if (lost.some(({ track }) => track.isAudioTrack())) throw new FixError("no-sound");
  if (!conversion.isValid) throw new FixError("unreadable");
  return conversion;
}

async function execute(conversion: Conversion, { signal, onProgress }: ConvertOptions): Promise<void> {
  const cancel = () => void conversion.cancel();
  conversion.onProgress = onProgress;
  signal.throwIfAborted();
  signal.addEventListener("abort", cancel, { once: true });
  try {
    await conversion.execute();
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

function sizeOf(source: FixSource): number {
  return "file" in source ? source.file.size : source.sizeBytes;
}
