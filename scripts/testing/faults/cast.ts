import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { db } from "@/db";
import { accounts, media } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { FIRST_CREATORS } from "@/sandbox/tiktok/first-creators";
import type { Stage } from "../stage";
import { type Cell, isPulled } from "./cells";

type MediaRow = typeof media.$inferSelect;

/** What all cells post: made once, and laid into the library of each. */
export interface Files {
  video: MediaRow;
  parts: MediaRow;
  photo: MediaRow;
}

/** Just over what TikTok is sent in one part: six of the smallest. */
const PARTS_BYTES = 64_500_000;

export async function prepareFiles(stage: Stage): Promise<Files> {
  const member = await createTestMember();
  const background = { r: 200, g: 90, b: 3 };
  const picture = sharp({ create: { width: 720, height: 720, channels: 3, background } });
  const photo = await stage.storePhoto(member, await picture.jpeg().toBuffer(), "image/jpeg");
  return {
    video: await stage.storeVideo(member),
    parts: await stage.storeVideo(member, { sizeBytes: PARTS_BYTES }),
    photo: await readMedia(photo.id),
  };
}

/** As it is after it was checked. */
async function readMedia(id: string): Promise<MediaRow> {
  const [row] = await db.select().from(media).where(eq(media.id, id));
  if (!row) throw new Error("The file is gone.");
  return row;
}

export interface Actor {
  member: Member;
  accountId: string;
  username: string;
  media: MediaRow;
}

/** A workspace, a creator and a file that no other cell touches. */
export async function castActor(stage: Stage, files: Files, cell: Cell): Promise<Actor> {
  const [ordinary] = FIRST_CREATORS;
  const username = `c${randomUUID().replaceAll("-", "").slice(0, 20)}`;
  stage.inside.store.insert("creators", { ...ordinary, username });
  const member = await createTestMember();
  const { id: accountId } = await stage.connect(member, username);
  const videoSource = isPulled(cell.way) ? ("pull" as const) : ("upload" as const);
  await db.update(accounts).set({ videoSource }).where(eq(accounts.id, accountId));
  return { member, accountId, username, media: await copyMedia(stage, member, fileOf(files, cell)) };
}

function fileOf(files: Files, { way, call }: Cell): MediaRow {
  if (way.startsWith("photo")) return files.photo;
  return /^(first|middle|last) part$/.test(call) ? files.parts : files.video;
}

/** After the post was scheduled, which renews what needs it. */
export async function endToken(accountId: string, within: string): Promise<void> {
  const times = {
    accessExpiresAt: sql`now() + ${within}::interval`,
    refreshedAt: sql`now() - interval '2 hours'`,
  };
  await db.update(accounts).set(times).where(eq(accounts.id, accountId));
}

async function copyMedia(stage: Stage, member: Member, row: MediaRow): Promise<MediaRow> {
  const share = (key: string) => {
    const copy = randomUUID();
    const file = stage.files.get(key);
    if (!file) throw new Error("The file is not in the store.");
    stage.files.set(copy, file);
    return copy;
  };
  const { id, createdAt, ...facts } = row;
  const prepared = row.prepared && { ...row.prepared, storageKey: share(row.prepared.storageKey) };
  const [copied] = await db
    .insert(media)
    .values({
      ...facts,
      prepared,
      storageKey: share(row.storageKey),
      workspaceId: member.workspaceId,
      uploadedBy: member.userId,
    })
    .returning();
  if (!copied) throw new Error("The database gave back no row.");
  return copied;
}
