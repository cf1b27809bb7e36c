import "server-only";
import { and, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import { compositions, media, posts, users } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { Composition } from "./input";
import { seesComposition } from "./sees-composition";
import type { CompositionItem, KeptComposition } from "./types";

const LISTED_MAX = 100;
const CAPTION_SHOWN_MAX = 200;

const RECENT_MS = 24 * 3_600_000;

const captionShown = sql<string>`coalesce(left(coalesce(
  nullif(${compositions.state}->>'caption', ''), ${compositions.state}->>'title'
), ${CAPTION_SHOWN_MAX}), '')`;
const author = sql<string | null>`coalesce(${users.name}, ${users.email})`;

/** What was kept under this id, without those of its posts that exist meanwhile; null when there is nothing. */
export async function findComposition(member: Member, id: string): Promise<KeptComposition | null> {
  assertMay(member, "compose posts");
  if (!z.uuid().safeParse(id).success) return null;
  const [row] = await db
    .select({ kept: compositions, author })
    .from(compositions)
    .leftJoin(users, eq(users.id, compositions.authorId))
    .where(and(eq(compositions.id, id), seesComposition(member)));
  const state = row && Composition.safeParse(row.kept.state).data;
  if (!row || !state) return null;
  return {
    id,
    version: row.kept.version,
    savedAt: row.kept.updatedAt.toISOString(),
    savedBy: row.author,
    postRevision: row.kept.postRevision,
    state: row.kept.postId ? state : await withoutPosted(member, state),
  };
}

/** A page that died while it scheduled several never heard which of them are. */
async function withoutPosted(member: Member, state: Composition): Promise<Composition> {
  const ids = state.targets.map(({ postId }) => postId);
  if (ids.length === 0) return state;
  const made = await db
    .select({ id: posts.id })
    .from(posts)
    .where(and(inArray(posts.id, ids), eq(posts.workspaceId, member.workspaceId)));
  if (made.length === 0) return state;
  const gone = new Set(made.map(({ id }) => id));
  return { ...state, targets: state.targets.filter(({ postId }) => !gone.has(postId)) };
}

/** What this person left last, not long ago; for whoever begins anew. */
export async function findNewestComposition(
  member: Member,
  now: Date,
): Promise<{ id: string; postId: null; caption: string; savedAt: string } | null> {
  assertMay(member, "compose posts");
  const [row] = await db
    .select({ id: compositions.id, caption: captionShown, savedAt: compositions.updatedAt })
    .from(compositions)
    .where(
      and(
        seesComposition(member),
        eq(compositions.authorId, member.userId),
        isNull(compositions.postId),
        gt(compositions.updatedAt, new Date(now.getTime() - RECENT_MS)),
      ),
    )
    .orderBy(desc(compositions.updatedAt))
    .limit(1);
  return row ? { ...row, postId: null, savedAt: row.savedAt.toISOString() } : null;
}

/** The newest first, of the whole workspace; changes to a post that exists already are not among them. */
export async function listCompositions(member: Member): Promise<CompositionItem[]> {
  assertMay(member, "compose posts");
  const { state } = compositions;
  const rows = await db
    .select({
      id: compositions.id,
      version: compositions.version,
      savedAt: compositions.updatedAt,
      savedBy: author,
      caption: captionShown,
      media: { id: media.id, kind: media.kind, name: media.name, hasPoster: media.hasPoster },
      mediaCount: sql<number>`coalesce(jsonb_array_length(${state}->'mediaIds'), 0)`.mapWith(Number),
      accountIds: sql<string[]>`jsonb_path_query_array(${state}, '$.targets[*].accountId')`,
      date: sql<string>`coalesce(${state}->>'date', '')`,
      time: sql<string>`coalesce(${state}->>'time', '')`,
      timeZone: sql<string>`coalesce(${state}->>'timeZone', 'UTC')`,
    })
    .from(compositions)
    .leftJoin(users, eq(users.id, compositions.authorId))
    .leftJoin(
      media,
      and(
        sql`${media.id}::text = ${state}->'mediaIds'->>0`,
        eq(media.workspaceId, member.workspaceId),
        isNull(media.deletedAt),
      ),
    )
    .where(and(seesComposition(member), isNull(compositions.postId)))
    .orderBy(desc(compositions.updatedAt), desc(compositions.id))
    .limit(LISTED_MAX);
  return rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString() }));
}
