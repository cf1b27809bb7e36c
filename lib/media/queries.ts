import "server-only";
import { and, desc, eq, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import { media, posters } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { ListMediaInput } from "./input";
import type { MediaPage, MediaSource, MediaView, PreparedPhotoSource } from "./types";

/** After this long without an answer a check counts as lost, and is asked for again. */
export const CHECK_OVERDUE_MS = 120_000;

/** The newest first. */
export async function listMedia(
  member: Member,
  input: z.input<typeof ListMediaInput> = {},
): Promise<MediaPage> {
  assertMay(member, "view workspace");
  const { cursor, limit, kind } = ListMediaInput.parse(input);
  const rows = await db
    .select()
    .from(media)
    .where(
      and(
        eq(media.workspaceId, member.workspaceId),
        isNull(media.deletedAt),
        kind && eq(media.kind, kind),
        after(cursor),
      ),
    )
    .orderBy(desc(media.createdAt), desc(media.id))
    .limit(limit + 1);
  const items = rows.slice(0, limit).map(toView);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? `${last.createdAt}_${last.id}` : null };
}

export async function getMedia(member: Member, mediaId: string): Promise<MediaView> {
  assertMay(member, "view workspace");
  const row = await findRow(inLibrary(member, mediaId));
  if (!row) throw notInLibrary();
  return toView(row);
}

/** In the order asked for; one that is not in the library is refused. */
export async function getMediaInOrder(member: Member, mediaIds: readonly string[]): Promise<MediaView[]> {
  assertMay(member, "view workspace");
  const rows = await db
    .select()
    .from(media)
    .where(
      and(
        inArray(media.id, [...mediaIds]),
        eq(media.workspaceId, member.workspaceId),
        isNull(media.deletedAt),
      ),
    );
  const known = new Map(rows.map((row) => [row.id, row]));
  return mediaIds.map((id) => {
    const row = known.get(id);
    if (!row) throw notInLibrary();
    return toView(row);
  });
}

/** For publishing, which acts for the workspace: no member. Only a checked video has a source. */
export async function getMediaSource(mediaId: string): Promise<MediaSource> {
  const row = await findRow(and(isReady(mediaId), eq(media.kind, "video")));
  if (!row?.sha256) throw notInLibrary();
  const { storageKey, sizeBytes, contentType, sha256 } = row;
  return { storageKey, sizeBytes, contentType, sha256 };
}

/** For publishing, in the order asked for. One that is missing or not ready is reason enough to give none. */
export async function getPreparedPhotos(mediaIds: readonly string[]): Promise<PreparedPhotoSource[]> {
  if (mediaIds.length === 0) return [];
  const rows = await db
    .select()
    .from(media)
    .where(
      and(
        inArray(media.id, [...mediaIds]),
        eq(media.kind, "photo"),
        eq(media.status, "ready"),
        isNull(media.deletedAt),
      ),
    );
  const prepared = new Map(rows.map((row) => [row.id, row.prepared]));
  return mediaIds.map((mediaId) => {
    const photo = prepared.get(mediaId);
    if (!photo) throw new AppError("not-found", "A photo of this post is not in the library, or not ready.");
    return { mediaId, ...photo };
  });
}

/** A post keeps showing the poster of what left the library. */
export async function getPoster(member: Member, mediaId: string): Promise<Uint8Array> {
  assertMay(member, "view workspace");
  const [row] = await db
    .select({ jpeg: posters.jpeg })
    .from(posters)
    .innerJoin(media, eq(media.id, posters.mediaId))
    .where(inWorkspace(member, mediaId));
  if (!row) throw new AppError("not-found", "There is no poster.");
  return row.jpeg;
}

/** What a lost event left behind. */
export async function findUncheckedMedia(now: Date, limit: number): Promise<{ id: string }[]> {
  const overdue = new Date(now.getTime() - CHECK_OVERDUE_MS);
  return db
    .select({ id: media.id })
    .from(media)
    .where(
      and(
        eq(media.status, "checking"),
        isNull(media.deletedAt),
        lt(sql`coalesce(${media.checkedAt}, ${media.createdAt})`, overdue.toISOString()),
      ),
    )
    .orderBy(media.createdAt)
    .limit(limit);
}

/** Without a member: for what acts for the workspace. */
export function isReady(mediaId: string): SQL | undefined {
  return and(eq(media.id, mediaId), eq(media.status, "ready"), isNull(media.deletedAt));
}

export function inLibrary(member: Member, mediaId: string): SQL | undefined {
  return and(inWorkspace(member, mediaId), isNull(media.deletedAt));
}

/** An id that is no UUID names nothing, and would be an error to the database. */
function inWorkspace(member: Member, mediaId: string): SQL | undefined {
  if (!z.uuid().safeParse(mediaId).success) return sql`false`;
  return and(eq(media.id, mediaId), eq(media.workspaceId, member.workspaceId));
}

export function notInLibrary(): AppError {
  return new AppError("not-found", "This is not in the library.");
}

export async function findRow(where: SQL | undefined): Promise<typeof media.$inferSelect | undefined> {
  const [row] = await db.select().from(media).where(where);
  return row;
}

function after(cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined;
  const [at = "", id = ""] = cursor.split("_");
  const createdAt = new Date(at);
  if (Number.isNaN(createdAt.getTime()) || !z.uuid().safeParse(id).success) {
    throw new AppError("invalid", "The list has moved on. Load it again.");
  }
  return or(lt(media.createdAt, createdAt), and(eq(media.createdAt, createdAt), lt(media.id, id)));
}

function toView(row: typeof media.$inferSelect): MediaView {
  const { workspaceId, uploadedBy, storage, storageKey, checkedAt, deletedAt, createdAt, ...view } = row;
  return { ...view, prepared: viewPrepared(row.prepared), createdAt: createdAt.toISOString() };
}

export function viewPrepared(prepared: (typeof media.$inferSelect)["prepared"]): MediaView["prepared"] {
  if (!prepared) return null;
  const { storageKey, ...view } = prepared;
  return view;
}
