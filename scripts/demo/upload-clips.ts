import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { listMedia } from "@/lib/media/queries";
import { MEDIA_PAGE_MAX } from "@/lib/media/rules";
import type { MediaView } from "@/lib/media/types";
import type { Member } from "@/lib/workspaces/types";
import { demoClips } from "./plan";
import { type Door, request, uploadFile } from "./upload-file";

const CHECK_TIMEOUT_MS = 30_000;
const POLL_MS = 200;

/** The video of each clip in the library, checked. */
export async function uploadClips(member: Member, door: Door): Promise<Map<string, string>> {
  const known = await findClips(member);
  for (const clip of demoClips) {
    const found = known.get(clip);
    const mediaId = found?.id ?? (await upload(door, clip));
    if (!found?.hasPoster) await sendPoster(door, clip, mediaId);
  }
  return waitUntilChecked(member);
}

async function findClips(member: Member): Promise<Map<string, MediaView>> {
  const { items } = await listMedia(member, { limit: MEDIA_PAGE_MAX });
  return new Map(items.map((item) => [item.name.replace(/\.mp4$/, ""), item]));
}

async function upload(door: Door, clip: string): Promise<string> {
  const bytes = await readFile(join(import.meta.dirname, "media", `${clip}.mp4`));
  return uploadFile(door, new File([bytes], `${clip}.mp4`, { type: "video/mp4" }), "video");
}

async function sendPoster({ origin, cookie }: Door, clip: string, mediaId: string): Promise<void> {
  const body = await readFile(join(import.meta.dirname, "media", `${clip}.jpg`));
  const headers = { "content-type": "image/jpeg", cookie };
  await request(`${origin}/media/${mediaId}/poster`, { method: "POST", headers, body });
}

async function waitUntilChecked(member: Member): Promise<Map<string, string>> {
  for (let waitedMs = 0; waitedMs < CHECK_TIMEOUT_MS; waitedMs += POLL_MS) {
    const clips = await findClips(member);
    const ready = demoClips.flatMap((clip) => {
      const item = clips.get(clip);
      if (item?.status === "refused") throw new Error(`${item.name} was refused: ${item.problem}`);
      return item?.status === "ready" ? [[clip, item.id] as const] : [];
    });
    if (ready.length === demoClips.length) return new Map(ready);
    await sleep(POLL_MS);
  }
  throw new Error("The videos were not checked in time.");
}
