import "server-only";
import { and, count, eq, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import { media, posters, users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { ListMediaInput, MediaFilters } from "./input";
import { matches } from "./library-filter";
import { after, cursorOf, orderOf, sortKey } from "./library-order";
import { mayPlay } from "./may-play";
import { findLabels } from "./media-labels";
import { findUsage, usage, usageOf } from "./media-usage";
import type {
  LibraryItem,
  MediaDetail,
  MediaPage,
  MediaSource,
  MediaView,
  PreparedPhotoSource,
} from "./types";

/** After this long without an answer a check counts as lost, and is asked for again. */
export const CHECK_OVERDUE_MS = 120_000;

/** In the order asked for, the newest first without one. */
export async function listMedia(
  member: Member,
  input: z.input<typeof ListMediaInput> = {},
): Promise<MediaPage> {
  assertMay(member, "view workspace");
  const { cursor, limit, sort, ...filters } = ListMediaInput.parse(input);
  const found = db
    .select({ row: media, key: sortKey(sort) })
    .from(media)
    .$dynamic();
  if (sort === "last used") found.leftJoin(usageOf(member), eq(usage.mediaId, media.id));
  const rows = await found
    .where(and(matches(member, filters), after(sort, cursor)))
    .orderBy(...orderOf(sort))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const facts = await findItemFacts(
    member,
    page.map(({ row }) => row.id),
  );
  const last = page.at(-1);
  return {
    items: page.map(({ row }) => toItem(row, facts)),
    nextCursor: rows.length > limit && last ? cursorOf(sort, last.key, last.row.id) : null,
  };
}

/** How many files these filters leave. */
export async function countMedia(member: Member, input: z.input<typeof MediaFilters> = {}): Promise<number> {
  assertMay(member, "view workspace");
  const [row] = await db
    .select({ count: count() })
    .from(media)
    .where(matches(member, MediaFilters.parse(input)));
  return row?.count ?? 0;
}

export async function getMediaDetail(member: Member, mediaId: string): Promise<MediaDetail> {
  assertMay(member, "view workspace");
  const [found] = await db
    .select({ row: media, name: users.name, email: users.email })
    .from(media)
    .leftJoin(users, eq(users.id, media.uploadedBy))
    .where(inLibrary(member, mediaId));
  if (!found) throw notInLibrary();
  const { row, name, email } = found;
  const { isHdr, audioChannels, audioSampleRate } = row;
  return {
    ...toItem(row, await findItemFacts(member, [row.id])),
    isHdr,
    audioChannels,
    audioSampleRate,
    uploadedBy: name ?? email,
  };
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
  const rows = await db.select().from(media).where(inLibraryAll(member, mediaIds));
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
  const [row] = await db
    .select({ jpeg: posters.jpeg })
    .from(posters)
    .innerJoin(media, eq(media.id, posters.mediaId))
    .where(and(inWorkspace(member, mediaId), mayPlay(member)));
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

export function inLibraryAll(member: Member, mediaIds: readonly string[]): SQL | undefined {
  return and(
    inArray(media.id, [...mediaIds]),
    eq(media.workspaceId, member.workspaceId),
    isNull(media.deletedAt),
  );
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

function toView(row: typeof media.$inferSelect): MediaView {
  const { id, kind, name, contentType, sizeBytes, status, problem, container, videoCodec, audioCodec } = row;
  const { durationMs, width, height, rotation, framesPerSecond, sha256, hasPoster } = row;
  return {
    ...{ id, kind, name, contentType, sizeBytes, status, problem, container, videoCodec, audioCodec },
    ...{ durationMs, width, height, rotation, framesPerSecond, sha256, hasPoster },
    prepared: viewPrepared(row.prepared),
    createdAt: row.createdAt.toISOString(),
  };
}

/** What stands in other tables, of a page at once. */
async function findItemFacts(member: Member, mediaIds: readonly string[]) {
  const [usage, labels] = await Promise.all([findUsage(member, mediaIds), findLabels(mediaIds)]);
  return { usage, labels };
}

function toItem(
  row: typeof media.$inferSelect,
  { usage, labels }: Awaited<ReturnType<typeof findItemFacts>>,
): LibraryItem {
  const used = usage.get(row.id);
  return {
    ...toView(row),
    useCount: used?.useCount ?? 0,
    lastUsedAt: used?.lastUsedAt?.toISOString() ?? null,
    labels: labels.get(row.id) ?? [],
    removeAt: row.removeAt?.toISOString() ?? null,
    isKept: row.keptAt !== null,
    filesRemovedAt:
      row.status === "removed" ? ((row.filesRemovedAt ?? row.removeAt)?.toISOString() ?? null) : null,
  };
}

export function viewPrepared(prepared: (typeof media.$inferSelect)["prepared"]): MediaView["prepared"] {
  if (!prepared) return null;
  const { storageKey, ...view } = prepared;
  return view;
}
