import { z } from "zod";
import { readJson } from "./body.ts";
import type { Call } from "./call.ts";
import { type Creator, findCreator, listCreators } from "./creators.ts";
import { addFault, clearFaults, FaultInput, listFaults } from "./faults.ts";
import type { RequestEntry, ViolationEntry } from "./journal.ts";
import { labelsOf, type Post } from "./posts.ts";
import { json, Refusal, type Reply } from "./reply.ts";

const POSTS_SHOWN_MAX = 500;

const ExpireInput = z.strictObject({ creator: z.string().optional() });

const CreatorPatch = z.strictObject({
  nickname: z.string().min(1).max(60).optional(),
  isPrivate: z.boolean().optional(),
  commentDisabled: z.boolean().optional(),
  duetDisabled: z.boolean().optional(),
  stitchDisabled: z.boolean().optional(),
  isBanned: z.boolean().optional(),
  maxDurationSec: z.int().min(1).max(3600).optional(),
});

export function showState({ store, config }: Call): Reply {
  const tokens = store.one(
    `SELECT count(*) AS issued, count(*) FILTER (WHERE accessExpiresAt > ? AND revokedAt IS NULL) AS live FROM tokens`,
    config.now(),
  );
  return json(200, {
    creators: listCreators(store).map((creator) => describeCreator(creator, postsOf(creator))),
    tokens,
    faults: listFaults(store),
    requests: store.all<RequestEntry>("SELECT * FROM requests ORDER BY id").map(withTime),
    violations: store.all<ViolationEntry>("SELECT * FROM violations ORDER BY id").map(withTime),
  });

  function postsOf({ username }: Creator): Post[] {
    return store.all<Post>(
      "SELECT * FROM posts WHERE username = ? ORDER BY initAt DESC LIMIT ?",
      username,
      POSTS_SHOWN_MAX,
    );
  }
}

function describeCreator(creator: Creator, posts: readonly Post[]) {
  return {
    ...creator,
    isPrivate: Boolean(creator.isPrivate),
    commentDisabled: Boolean(creator.commentDisabled),
    duetDisabled: Boolean(creator.duetDisabled),
    stitchDisabled: Boolean(creator.stitchDisabled),
    isBanned: Boolean(creator.isBanned),
    posts: posts.filter(({ status }) => status === "PUBLISH_COMPLETE").map(describePost),
    unpublished: posts.filter(({ status }) => status !== "PUBLISH_COMPLETE").map(describePost),
  };
}

function describePost(post: Post) {
  return {
    id: post.id,
    publishId: post.publishId,
    status: post.status,
    failReason: post.failReason,
    caption: post.caption,
    privacyLevel: post.privacyLevel,
    allowComment: Boolean(post.allowComment),
    allowDuet: Boolean(post.allowDuet),
    allowStitch: Boolean(post.allowStitch),
    isBrandContent: Boolean(post.isBrandContent),
    isBrandOrganic: Boolean(post.isBrandOrganic),
    isAigc: Boolean(post.isAigc),
    labels: labelsOf(post),
    coverMs: post.coverMs,
    sha256: post.sha256,
    sizeBytes: post.sizeBytes,
    uploadedBytes: post.uploadedBytes,
    initAt: new Date(post.initAt).toISOString(),
    postedAt: post.postedAt === null ? null : new Date(post.postedAt).toISOString(),
  };
}

function withTime<Entry extends { at: number }>(entry: Entry) {
  return { ...entry, at: new Date(entry.at).toISOString() };
}

export async function orderFault(call: Call): Promise<Reply> {
  addFault(call.store, await readJson(call, FaultInput, "invalid_params"));
  return json(201, { faults: listFaults(call.store) });
}

export function dropFaults({ store }: Call): Reply {
  clearFaults(store);
  return json(200, { faults: [] });
}

export async function expireAccessTokens(call: Call): Promise<Reply> {
  const { creator } = await readJson(call, ExpireInput, "invalid_params");
  const now = call.config.now();
  const expired = call.store.run(
    `UPDATE tokens SET accessExpiresAt = ?, cutShortAt = ?
     WHERE accessExpiresAt > ? AND username = coalesce(?, username)`,
    now,
    now,
    now,
    creator ?? null,
  );
  return json(200, { expired });
}

export async function changeCreator(call: Call, username: string): Promise<Reply> {
  const patch = await readJson(call, CreatorPatch, "invalid_params");
  if (!findCreator(call.store, username)) throw new Refusal(404, "not_found", `There is no ${username}.`);
  for (const [column, value] of Object.entries(patch)) {
    const stored = typeof value === "boolean" ? Number(value) : value;
    call.store.run(`UPDATE creators SET ${column} = ? WHERE username = ?`, stored, username);
  }
  return json(200, findCreator(call.store, username));
}
