import { FIRST_CREATORS } from "./first-creators.ts";
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
  /** Their TikTok app is older than 31.8, which drafts of photos need. */
  isAppOld: number;
  /** What is posted for them is processed for ever. */
  isStuck: number;
  maxDurationSec: number;
  followerCount: number;
  followingCount: number;
  likesCount: number;
}

export function seedCreators(store: Store): void {
  for (const creator of FIRST_CREATORS) {
    if (!findCreator(store, creator.username)) store.insert("creators", { ...creator });
  }
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
