import {
  ALL_FORMATS,
  EncodedPacketSink,
  FilePathSource,
  Input,
  type InputVideoTrack,
  MP4,
  QTFF,
  WEBM,
} from "mediabunny";

const CONTAINERS = new Map<unknown, string>([
  [MP4, "video/mp4"],
  [QTFF, "video/quicktime"],
  [WEBM, "video/webm"],
]);
const CODECS = new Set<string | null>(["avc", "hevc", "vp8", "vp9"]);
const FRAMES_COUNTED_MAX = 2000;
const FRAME_RATE_MIN = 23;
const FRAME_RATE_MAX = 60;
/** A counted average strays a little from the nominal rate. */
const FRAME_RATE_SLACK = 0.1;
const SIDE_PIXELS_MIN = 360;
const SIDE_PIXELS_MAX = 4096;

export interface Picture {
  width: number;
  height: number;
  durationMs: number;
  contentType: string;
}

export type Verdict =
  | { failReason: string; picture?: undefined }
  | { failReason?: undefined; picture: Picture };

/** What TikTok checks once a video has arrived, by parsing the file. */
export async function probeVideo(path: string, maxDurationSec: number): Promise<Verdict> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  try {
    const contentType = CONTAINERS.get(await input.getFormat());
    const track = contentType ? await findTrack(input) : null;
    if (!track || !contentType) return { failReason: "file_format_check_failed" };
    return await judge(track, { maxDurationSec, contentType });
  } catch {
    // Whatever the parser stumbles over, the file is not one that TikTok can read.
    return { failReason: "file_format_check_failed" };
  } finally {
    input.dispose();
  }
}

async function findTrack(input: Input): Promise<InputVideoTrack | null> {
  const track = await input.getPrimaryVideoTrack();
  return track && CODECS.has(await track.getCodec()) ? track : null;
}

async function judge(
  track: InputVideoTrack,
  { maxDurationSec, contentType }: { maxDurationSec: number; contentType: string },
): Promise<Verdict> {
  const durationSec = await track.computeDuration();
  const { averagePacketRate: fps } = await track.computePacketStats(FRAMES_COUNTED_MAX);
  if (!(durationSec > 0) || !(fps > 0) || !(await hasItsEnd(track))) {
    return { failReason: "file_format_check_failed" };
  }
  if (durationSec > maxDurationSec) return { failReason: "duration_check_failed" };
  if (fps < FRAME_RATE_MIN - FRAME_RATE_SLACK || fps > FRAME_RATE_MAX + FRAME_RATE_SLACK) {
    return { failReason: "frame_rate_check_failed" };
  }
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  if (Math.min(width, height) < SIDE_PIXELS_MIN || Math.max(width, height) > SIDE_PIXELS_MAX) {
    return { failReason: "picture_size_check_failed" };
  }
  return { picture: { width, height, durationMs: Math.round(durationSec * 1000), contentType } };
}

/** An index at the front promises frames that a file cut short no longer holds. */
async function hasItsEnd(track: InputVideoTrack): Promise<boolean> {
  const last = await new EncodedPacketSink(track).getPacket(Number.POSITIVE_INFINITY);
  return last !== null && last.byteLength > 0 && last.data.byteLength === last.byteLength;
}
