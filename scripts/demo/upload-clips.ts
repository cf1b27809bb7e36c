import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { listMedia } from "@/lib/media/queries";
import { MEDIA_PAGE_MAX } from "@/lib/media/rules";
import type { MediaView } from "@/lib/media/types";
import type { Member } from "@/lib/workspaces/types";
import { type Door, request, uploadFile } from "./upload-file";

const CHECK_TIMEOUT_MS = 30_000;
const POLL_MS = 200;

/** What lies in media/ under these names, in the library and checked: by name. A clip has a poster beside it. */
export async function uploadClips(
  member: Member,
  door: Door,
  clips: readonly string[],
  photos: readonly string[] = [],
): Promise<Map<string, string>> {
  const known = await findFiles(member);
  for (const clip of clips) {
    const found = known.get(clip);
    const mediaId = found?.id ?? (await upload(door, `${clip}.mp4`, "video"));
    if (!found?.hasPoster) await sendPoster(door, clip, mediaId);
  }
  for (const photo of photos) if (!known.has(photo)) await upload(door, `${photo}.jpeg`, "photo");
  return waitUntilChecked(member, [...clips, ...photos]);
}

async function findFiles(member: Member): Promise<Map<string, MediaView>> {
  const { items } = await listMedia(member, { limit: MEDIA_PAGE_MAX });
  return new Map(items.map((item) => [item.name.replace(/\.\w+$/, ""), item]));
}

async function upload(door: Door, name: string, kind: "video" | "photo"): Promise<string> {
  const bytes = await readFile(join(import.meta.dirname, "media", name));
  return uploadFile(
    door,
    new File([bytes], name, { type: kind === "video" ? "video/mp4" : "image/jpeg" }),
    kind,
  );
}

async function sendPoster({ origin, cookie }: Door, clip: string, mediaId: string): Promise<void> {
  const body = await readFile(join(import.meta.dirname, "media", `${clip}.jpg`));
  const headers = { "content-type": "image/jpeg", cookie };
  await request(`${origin}/media/${mediaId}/poster`, { method: "POST", headers, body });
}

async function waitUntilChecked(member: Member, names: readonly string[]): Promise<Map<string, string>> {
  for (let waitedMs = 0; waitedMs < CHECK_TIMEOUT_MS; waitedMs += POLL_MS) {
    const files = await findFiles(member);
    const ready = names.flatMap((name) => {
      const item = files.get(name);
      if (item?.status === "refused") throw new Error(`${item.name} was refused: ${item.problem}`);
      return item?.status === "ready" ? [[name, item.id] as const] : [];
    });
    if (ready.length === names.length) return new Map(ready);
    await sleep(POLL_MS);
  }
  throw new Error("The files were not checked in time.");
}
