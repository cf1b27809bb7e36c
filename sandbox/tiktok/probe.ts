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

const CONTAINERS = new Set<unknown>([MP4, QTFF, WEBM]);
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
}

export type Verdict =
  | { failReason: string; picture?: undefined }
  | { failReason?: undefined; picture: Picture };

/** What TikTok checks after an upload, by parsing the file. */
export async function probeVideo(path: string, maxDurationSec: number): Promise<Verdict> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  try {
    const track = await findTrack(input);
    return track ? await judge(track, maxDurationSec) : { failReason: "file_format_check_failed" };
  } catch {
    // Whatever the parser stumbles over, the file is not one that TikTok can read.
    return { failReason: "file_format_check_failed" };
  } finally {
    input.dispose();
  }
}

async function findTrack(input: Input): Promise<InputVideoTrack | null> {
  if (!CONTAINERS.has(await input.getFormat())) return null;
  const track = await input.getPrimaryVideoTrack();
  return track && CODECS.has(await track.getCodec()) ? track : null;
}

async function judge(track: InputVideoTrack, maxDurationSec: number): Promise<Verdict> {
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
  return { picture: { width, height, durationMs: Math.round(durationSec * 1000) } };
}

/** An index at the front promises frames that a file cut short no longer holds. */
async function hasItsEnd(track: InputVideoTrack): Promise<boolean> {
  const last = await new EncodedPacketSink(track).getPacket(Number.POSITIVE_INFINITY);
  return last !== null && last.byteLength > 0 && last.data.byteLength === last.byteLength;
}
