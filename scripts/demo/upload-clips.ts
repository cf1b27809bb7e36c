import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { MEDIA_PAGE_MAX } from "@/lib/media/input";
import { listMedia } from "@/lib/media/queries";
import type { MediaView } from "@/lib/media/types";
import type { Member } from "@/lib/workspaces/types";
import { demoClips } from "./plan";

const REQUEST_TIMEOUT_MS = 10_000;
const CHECK_TIMEOUT_MS = 30_000;
const POLL_MS = 200;

const Addresses = z.array(z.object({ url: z.url() })).length(1);
const Stored = z.object({ serverData: z.object({ mediaId: z.uuid() }) });

/** The running app, as a browser with a session reaches it. */
export interface Door {
  origin: string;
  cookie: string;
}

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

/** What UploadThing's client does: an address from the app, then the bytes to the store, which calls the app. */
async function upload({ origin, cookie }: Door, clip: string): Promise<string> {
  const bytes = await readFile(join(import.meta.dirname, "media", `${clip}.mp4`));
  const file = new File([bytes], `${clip}.mp4`, { type: "video/mp4" });
  const { name, size, type, lastModified } = file;
  const asked = await request(`${origin}/api/uploadthing?actionType=upload&slug=video`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ input: null, files: [{ name, size, type, lastModified }] }),
  });
  const [address] = Addresses.parse(await asked.json());
  const form = new FormData();
  form.append("file", file);
  const stored = await request(address!.url, { method: "PUT", headers: { range: "bytes=0-" }, body: form });
  return Stored.parse(await stored.json()).serverData.mediaId;
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

async function request(url: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
  if (answer.ok) return answer;
  const { origin, pathname } = new URL(url);
  throw new Error(`${init.method} ${origin}${pathname} answered ${answer.status}.`);
}
