import type { Input, InputVideoTrack } from "mediabunny";
import { z } from "zod";
import { LabelChange, labeledIds } from "@/lib/workspaces/input";
import {
  IMPORTS_PER_REQUEST_MAX,
  isWebAddress,
  MEDIA_BULK_MAX,
  MEDIA_PAGE_MAX,
  MEDIA_SEARCH_MAX,
  mediaSorts,
  mediaStates,
} from "./rules";
import type { VideoFacts } from "./types";

/** What narrows the library down; each undefined means all. */
export const MediaFilters = z.object({
  kind: z.enum(["video", "photo"]).optional(),
  search: z.string().trim().max(MEDIA_SEARCH_MAX).optional(),
  usage: z.enum(["used", "unused"]).optional(),
  state: z.enum(mediaStates).optional(),
  label: z.uuid().optional(),
  sort: z.enum(mediaSorts).default("newest"),
});
export type MediaFilters = z.infer<typeof MediaFilters>;

export const ListMediaInput = MediaFilters.extend({
  cursor: z.string().max(1200).optional(),
  limit: z.coerce.number().int().min(1).max(MEDIA_PAGE_MAX).default(24),
});
export type ListMediaInput = z.infer<typeof ListMediaInput>;

export const MediaIdInput = z.object({ mediaId: z.uuid() });
export type MediaIdInput = z.infer<typeof MediaIdInput>;

export const LabelMediaInput = LabelChange.extend({ mediaIds: labeledIds });
export type LabelMediaInput = z.infer<typeof LabelMediaInput>;

const ADDRESS_CHARACTERS_MAX = 2000;

const ImportAddress = z
  .string()
  .trim()
  .max(ADDRESS_CHARACTERS_MAX, `An address has up to ${ADDRESS_CHARACTERS_MAX} characters.`)
  .refine(isWebAddress, "An address begins with https:// and holds no password.");

export const StartImportsInput = z.object({
  addresses: z
    .array(ImportAddress)
    .min(1, "Give at least one address.")
    .max(IMPORTS_PER_REQUEST_MAX, `Give up to ${IMPORTS_PER_REQUEST_MAX} addresses at a time.`)
    .transform((addresses) => [...new Set(addresses)]),
});
export type StartImportsInput = z.output<typeof StartImportsInput>;

export const FindDuplicateInput = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/, "Give a SHA-256.") });
export type FindDuplicateInput = z.infer<typeof FindDuplicateInput>;

export const MediaIdsInput = z.object({
  mediaIds: z
    .array(z.uuid())
    .min(1, "Choose a file first.")
    .max(MEDIA_BULK_MAX, `Choose up to ${MEDIA_BULK_MAX} files at once.`),
});
export type MediaIdsInput = z.infer<typeof MediaIdsInput>;

export const KeepMediaInput = MediaIdsInput.extend({ isKept: z.boolean() });
export type KeepMediaInput = z.infer<typeof KeepMediaInput>;

const RETENTION_DAYS_MIN = 7;
const RETENTION_DAYS_MAX = 3650;

/** Days that files stay after the last of their posts went out: from a form, as text; `keep` is for good. */
export const RetentionInput = z.object({
  retentionDays: z.union([
    z.literal("keep").transform(() => null),
    z.coerce.number().int().min(RETENTION_DAYS_MIN).max(RETENTION_DAYS_MAX),
  ]),
});
export type RetentionInput = z.infer<typeof RetentionInput>;

/** How many frames tell the rate: about eight seconds. */
const RATE_FRAMES_MAX = 256;
/** Past the end of any video: asks for the last frame. */
const FAR_FUTURE_SECONDS = 1e9;

export const containerNames: Record<string, string> = { "QuickTime File Format": "MOV" };
const codecNames: Record<string, string> = {
  avc: "H.264",
  hevc: "H.265",
  vp8: "VP8",
  vp9: "VP9",
  av1: "AV1",
  prores: "ProRes",
  mp4v: "MPEG-4 Part 2",
  aac: "AAC",
  opus: "Opus",
  vorbis: "Vorbis",
  mp3: "MP3",
};

/**
 * Reads what a file really is, in the browser from a blob and on the server from storage. The caller brings
 * mediabunny, so that a page loads it only when there is something to read.
 */
export async function readVideoFacts(
  input: Input,
  packets: (track: InputVideoTrack) => PacketReader,
  sizeBytes: number,
): Promise<VideoFacts> {
  if (sizeBytes === 0 || !(await input.canRead())) return { ...noFacts, sizeBytes };
  const formatName = (await input.getFormat()).name;
  const container = containerNames[formatName] ?? formatName;
  const video = await input.getPrimaryVideoTrack();
  const audio = await input.getPrimaryAudioTrack();
  const audioCodec = await nameCodec(audio);
  if (!video) return { ...noFacts, sizeBytes, container, audioCodec };
  const last = await packets(video).getPacket(FAR_FUTURE_SECONDS);
  if (!last || last.data.byteLength < last.byteLength) {
    return { ...noFacts, sizeBytes, container, audioCodec, videoCodec: await nameCodec(video) };
  }
  const seconds = (await input.getDurationFromMetadata()) ?? last.timestamp + last.duration;
  const rate = await video.computeFrameRateMetrics({ targetPacketCount: RATE_FRAMES_MAX });
  return {
    sizeBytes,
    container,
    audioCodec,
    videoCodec: await nameCodec(video),
    durationMs: Math.round(seconds * 1000),
    width: await video.getDisplayWidth(),
    height: await video.getDisplayHeight(),
    rotation: await video.getRotation(),
    framesPerSecond: Math.round(rate.bestGuessFrameRate * 1000) / 1000,
    isHdr: await video.hasHighDynamicRange(),
    audioChannels: (await audio?.getNumberOfChannels()) ?? null,
    audioSampleRate: (await audio?.getSampleRate()) ?? null,
    isWhole: true,
  };
}

/** The one thing asked of mediabunny's `EncodedPacketSink`. */
interface PacketReader {
  getPacket(
    timestamp: number,
  ): Promise<{ timestamp: number; duration: number; byteLength: number; data: Uint8Array } | null>;
}

export const noFacts = {
  container: null,
  videoCodec: null,
  audioCodec: null,
  durationMs: null,
  width: null,
  height: null,
  rotation: null,
  framesPerSecond: null,
  isWhole: false,
};

async function nameCodec(
  track: { getCodec(): Promise<string | null>; getInternalCodecId(): Promise<unknown> } | null,
): Promise<string | null> {
  if (!track) return null;
  const code = (await track.getCodec()) ?? String(await track.getInternalCodecId());
  return codecNames[code] ?? (/^ap[4c]/.test(code) ? "ProRes" : code);
}
