import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { media, mediaImports } from "@/db/schema";
import { findUsage } from "@/lib/media/media-usage";
import { isPlaceKey } from "@/lib/media/places";
import type { Member } from "@/lib/workspaces/types";
import type { MediaResource } from "./contract/media-file";

/** Files with the import that brings each of them; whoever reads adds whose they are. */
export function selectMediaRows() {
  const { receivedBytes, totalBytes, restarts } = mediaImports;
  return db
    .select({ file: media, coming: { receivedBytes, totalBytes, restarts } })
    .from(media)
    .leftJoin(mediaImports, eq(mediaImports.mediaId, media.id));
}
export type MediaResourceRow = Awaited<ReturnType<typeof selectMediaRows>>[number];

export async function toMediaResources(
  member: Member,
  rows: readonly MediaResourceRow[],
): Promise<MediaResource[]> {
  const usage = await findUsage(
    member,
    rows.map(({ file }) => file.id),
  );
  return rows.map((row) => {
    const used = usage.get(row.file.id);
    return {
      ...toFile(row.file),
      progress: toProgress(row),
      use_count: used?.useCount ?? 0,
      last_used_at: used?.lastUsedAt?.toISOString() ?? null,
    };
  });
}

type FileResource = Omit<MediaResource, "progress" | "use_count" | "last_used_at">;

function toFile(file: MediaResourceRow["file"]): FileResource {
  const isUnknown = isPlaceKey(file.storageKey);
  return {
    ...{ id: file.id, kind: file.kind, name: file.name, content_type: file.contentType },
    size_bytes: isUnknown ? null : file.sizeBytes,
    status: file.status === "refused" ? "rejected" : file.status,
    problem: file.problem,
    ...{ duration_ms: file.durationMs, width: file.width, height: file.height, rotation: file.rotation },
    ...{ frames_per_second: file.framesPerSecond, is_hdr: file.isHdr, container: file.container },
    ...{ video_codec: file.videoCodec, audio_codec: file.audioCodec, audio_channels: file.audioChannels },
    ...{ audio_sample_rate: file.audioSampleRate, sha256: file.sha256, prepared: toPrepared(file.prepared) },
    remove_at: file.removeAt?.toISOString() ?? null,
    created_at: file.createdAt.toISOString(),
  };
}

function toPrepared(prepared: MediaResourceRow["file"]["prepared"]): MediaResource["prepared"] {
  if (!prepared) return null;
  const { contentType, sizeBytes, width, height, sha256, changes } = prepared;
  return { content_type: contentType, size_bytes: sizeBytes, width, height, sha256, changes };
}

function toProgress({ file, coming }: MediaResourceRow): MediaResource["progress"] {
  if (!coming || !isPlaceKey(file.storageKey)) return null;
  const { receivedBytes, totalBytes, restarts } = coming;
  const percent = totalBytes ? Math.min(100, Math.floor((receivedBytes / totalBytes) * 100)) : null;
  return { received_bytes: receivedBytes, total_bytes: totalBytes, percent, restarts };
}
