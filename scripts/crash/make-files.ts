import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import sharp from "sharp";
import { padMp4 } from "@/sandbox/tiktok/fixtures/pad-mp4";
import type { PlannedFile } from "./plan-posts";

const clip = join(import.meta.dirname, "..", "..", "sandbox", "tiktok", "fixtures", "clip.mp4");
const PHOTO_SIZE = { width: 720, height: 960 };
const GREY_STEP = 30;

/** Makes the files, no two alike, and gives their SHA-256 by name. */
export async function makeFiles(dir: string, files: PlannedFile[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const [index, { name, kind, sizeBytes }] of files.entries()) {
    const path = join(dir, name);
    if (kind === "video") await padMp4(clip, path, sizeBytes);
    else await drawPhoto(path, index);
    hashes.set(name, await hashFile(path));
  }
  return hashes;
}

/** Small, upright and JPEG: TikTok takes it as it is, so that its hash stays the same. */
async function drawPhoto(path: string, index: number): Promise<void> {
  const background = { r: (index * GREY_STEP) % 256, g: 111, b: 151 };
  await sharp({ create: { ...PHOTO_SIZE, channels: 3, background } })
    .jpeg()
    .toFile(path);
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
