import type { ComposerWords } from "./composer-state";

const levels = ["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY"] as const;

/** One that TikTok made up since is shown as it spells it. */
export function sayPrivacy(level: string, t: ComposerWords): string {
  const known = levels.find((name) => name === level);
  return known ? t(`privacy.levels.${known}`) : level;
}
