import type { Config } from "./config.ts";
import type { Store } from "./store.ts";

/** SQLite keeps booleans as 0 and 1. */
export interface Creator {
  username: string;
  nickname: string;
  bio: string;
  hue: number;
  isPrivate: number;
  commentDisabled: number;
  duetDisabled: number;
  stitchDisabled: number;
  isBanned: number;
  maxDurationSec: number;
  followerCount: number;
  followingCount: number;
  likesCount: number;
}

const ORDINARY = {
  isPrivate: 0,
  commentDisabled: 0,
  duetDisabled: 0,
  stitchDisabled: 0,
  isBanned: 0,
  maxDurationSec: 600,
};

const FIRST_CREATORS: readonly Creator[] = [
  {
    ...ORDINARY,
    username: "mara.bakes",
    nickname: "Mara Bakes",
    bio: "Sourdough, layer cakes and the odd disaster. New loaf every Friday.",
    hue: 32,
    followerCount: 48_210,
    followingCount: 312,
    likesCount: 901_445,
  },
  {
    ...ORDINARY,
    username: "koto.ceramics",
    nickname: "Koto Ceramics",
    bio: "Wheel-thrown stoneware. Kiln openings on Sundays.",
    hue: 168,
    followerCount: 12_874,
    followingCount: 96,
    likesCount: 203_118,
  },
  {
    ...ORDINARY,
    username: "fen.outdoors",
    nickname: "Fen Outdoors",
    bio: "Slow walks, small tents, long trains.",
    hue: 118,
    maxDurationSec: 3600,
    followerCount: 7_530,
    followingCount: 441,
    likesCount: 88_902,
  },
  {
    ...ORDINARY,
    username: "juno.sketches",
    nickname: "Juno Sketches",
    bio: "A private sketchbook.",
    hue: 268,
    isPrivate: 1,
    followerCount: 214,
    followingCount: 180,
    likesCount: 3_051,
  },
  {
    ...ORDINARY,
    username: "tilda.reads",
    nickname: "Tilda Reads",
    bio: "One book a week, no spoilers, so no comments.",
    hue: 210,
    commentDisabled: 1,
    followerCount: 5_663,
    followingCount: 75,
    likesCount: 41_207,
  },
  {
    ...ORDINARY,
    username: "bo.skates",
    nickname: "Bo Skates",
    bio: "Learning to drop in at forty.",
    hue: 350,
    duetDisabled: 1,
    followerCount: 19_306,
    followingCount: 620,
    likesCount: 377_540,
  },
  {
    ...ORDINARY,
    username: "nils.in.short",
    nickname: "Nils in Short",
    bio: "Fifteen seconds or nothing.",
    hue: 52,
    maxDurationSec: 15,
    followerCount: 980,
    followingCount: 233,
    likesCount: 12_019,
  },
  {
    ...ORDINARY,
    username: "vesper.late",
    nickname: "Vesper Late",
    bio: "Night photography.",
    hue: 300,
    isBanned: 1,
    followerCount: 1_402,
    followingCount: 54,
    likesCount: 9_777,
  },
];

export function seedCreators(store: Store): void {
  if (store.one("SELECT 1 FROM creators LIMIT 1")) return;
  for (const creator of FIRST_CREATORS) store.insert("creators", { ...creator });
}

export function listCreators(store: Store): Creator[] {
  return store.all<Creator>("SELECT * FROM creators ORDER BY rowid");
}

export function findCreator(store: Store, username: string): Creator | undefined {
  return store.one<Creator>("SELECT * FROM creators WHERE username = ?", username);
}

export function getCreator(store: Store, username: string): Creator {
  const creator = findCreator(store, username);
  if (!creator) throw new Error(`There is no creator ${username}.`);
  return creator;
}

export function privacyOptions(creator: Creator): string[] {
  const widest = creator.isPrivate ? "FOLLOWER_OF_CREATOR" : "PUBLIC_TO_EVERYONE";
  return [widest, "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"];
}

/** What the creator's own settings allow, whatever a post asks for. */
export function interactionsOf(creator: Creator): { comment: boolean; duet: boolean; stitch: boolean } {
  return {
    comment: !creator.commentDisabled,
    duet: !creator.isPrivate && !creator.duetDisabled,
    stitch: !creator.isPrivate && !creator.stitchDisabled,
  };
}

export const POSTS_PER_DAY_MAX = 15;
const DAY_MS = 86_400_000;

/** The two documented reasons why a creator cannot post at all at the moment. */
export function findPostingBar(store: Store, config: Config, creator: Creator): string | undefined {
  if (creator.isBanned) return "spam_risk_user_banned_from_posting";
  const posted = store.one<{ count: number }>(
    "SELECT count(*) AS count FROM posts WHERE username = ? AND postedAt > ?",
    creator.username,
    config.now() - DAY_MS,
  );
  return posted && posted.count >= POSTS_PER_DAY_MAX ? "spam_risk_too_many_posts" : undefined;
}
