import "server-only";
import { and, count, eq, gte, isNull, lt, or, sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Transaction } from "@/db";
import { compositions, posts, workspaces } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { changesIdOf } from "./changes-id";
import type { SaveCompositionInput } from "./input";
import { findComposition } from "./queries";
import { assertSeesTargets, seesComposition } from "./sees-composition";
import type { SavedComposition } from "./types";

/** Of a workspace, so that nobody fills the database by leaving pages open. */
export const COMPOSITIONS_MAX = 200;
const STATE_BYTES_MAX = 400_000;

/**
 * Keeps what a composer holds: a compare-and-set on the version that the page saw. A page that saves again before it
 * heard of its last save is let through by its own count; whoever is late is refused, and shown what stands there.
 */
export async function saveComposition(
  member: Member,
  id: string,
  input: SaveCompositionInput,
): Promise<SavedComposition> {
  assertMay(member, "compose posts");
  if (!z.uuid().safeParse(id).success) throw new AppError("not-found", "This draft does not exist.");
  if (Buffer.byteLength(JSON.stringify(input.state)) > STATE_BYTES_MAX) {
    throw new AppError("invalid", "This draft is too long to be kept. Shorten a caption.");
  }
  const saved = input.version === 0 ? await begin(member, id, input) : await replace(member, id, input);
  if (saved) return { outcome: "saved", version: saved.version, savedAt: saved.updatedAt.toISOString() };
  const current = await findComposition(member, id);
  if (!current && input.version === 0) throw new AppError("not-found", "This draft does not exist.");
  return { outcome: "outdated", current };
}

const kept = { version: compositions.version, updatedAt: compositions.updatedAt };

/** A first save that is sent twice finds its own row. */
function begin(member: Member, id: string, input: SaveCompositionInput) {
  const { post, savedFrom, saveNumber, state } = input;
  return db.transaction(async (tx) => {
    await assertSeesTargets(tx, member, state);
    if (post) await checkPost(tx, member, { id, postId: post.id });
    else await makeRoom(tx, member.workspaceId);
    const [begun] = await tx
      .insert(compositions)
      .values({
        id,
        workspaceId: member.workspaceId,
        authorId: member.userId,
        postId: post?.id,
        postRevision: post?.revision,
        state,
        savedFrom,
        saveNumber,
      })
      .onConflictDoNothing()
      .returning(kept);
    return begun ?? (await replaceIn(tx, member, id, input));
  });
}

/** Those who begin one at the same time are counted one after the other. */
async function makeRoom(tx: Transaction, workspaceId: string): Promise<void> {
  await tx
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId))
    .for("no key update");
  const [row] = await tx
    .select({ count: count() })
    .from(compositions)
    .where(and(eq(compositions.workspaceId, workspaceId), isNull(compositions.postId)));
  if ((row?.count ?? 0) < COMPOSITIONS_MAX) return;
  throw new AppError("conflict", `There are ${COMPOSITIONS_MAX} drafts. Throw some away to keep this one.`);
}

/** Of each post a person has one set of changes under way. */
async function checkPost(
  tx: Transaction,
  member: Member,
  { id, postId }: { id: string; postId: string },
): Promise<void> {
  const [post] = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.id, postId), seesPosts(member)));
  if (!post || id !== changesIdOf(member, postId)) {
    throw new AppError("not-found", "There is no such post.");
  }
}

function replace(member: Member, id: string, input: SaveCompositionInput) {
  return db.transaction(async (tx) => {
    await assertSeesTargets(tx, member, input.state);
    return replaceIn(tx, member, id, input);
  });
}

async function replaceIn(tx: Transaction, member: Member, id: string, input: SaveCompositionInput) {
  const { version, post, savedFrom, saveNumber, state } = input;
  const isOwnLater = and(
    eq(compositions.savedFrom, savedFrom),
    lt(compositions.saveNumber, saveNumber),
    gte(compositions.version, version),
  );
  const isSeen = and(
    eq(compositions.version, version),
    // Of one page the later save counts, in whatever order the two arrive.
    or(sql`${compositions.savedFrom} <> ${savedFrom}`, lt(compositions.saveNumber, saveNumber)),
  );
  const [saved] = await tx
    .update(compositions)
    .set({
      state,
      savedFrom,
      saveNumber,
      postRevision: post?.revision ?? null,
      authorId: member.userId,
      version: sql`${compositions.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(compositions.id, id), seesComposition(member), or(isSeen, isOwnLater)))
    .returning(kept);
  return saved ?? null;
}
