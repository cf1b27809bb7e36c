import { createHash } from "node:crypto";

const MINUTE_MS = 60_000;
/** Two thirds of a post's audience have seen it by then. */
const SPREAD_MINUTES = 36 * 60;

export interface Figures {
  views: number;
  likes: number;
  comments: number;
  shares: number;
}

/**
 * Numbers that look like those of a real post: the same for the same post at the same age, minute by minute, and
 * never falling. The id decides whether it does well.
 */
export function figuresOf({
  id,
  ageMs,
  followerCount,
}: {
  id: string;
  ageMs: number;
  followerCount: number;
}): Figures {
  const [reach = 0, liking = 0, talking = 0, sharing = 0] = createHash("sha256").update(id).digest();
  const audience = followerCount * between(0.15, 1.6, reach);
  const minutes = Math.max(0, Math.floor(ageMs / MINUTE_MS));
  const views = Math.floor(audience * (1 - Math.exp(-minutes / SPREAD_MINUTES)));
  const likes = Math.floor(views * between(0.03, 0.14, liking));
  return {
    views,
    likes,
    comments: Math.floor(likes * between(0.01, 0.07, talking)),
    shares: Math.floor(likes * between(0.02, 0.09, sharing)),
  };
}

function between(low: number, high: number, byte: number): number {
  return low + ((high - low) * byte) / 255;
}
