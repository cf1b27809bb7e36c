export const COMMENT_CHARS_MAX = 2000;
export const COMMENTS_PER_POST_MAX = 500;
export const MENTIONS_MAX = 20;
export const COMMENT_NAME_CHARS_MAX = 80;
export const EDITABLE_MINUTES = 15;

export const audiences = ["team", "everyone"] as const;
export type Audience = (typeof audiences)[number];

/** Since when words can no longer be changed: others may have acted on them. */
export function editableUntil(createdAt: Date): Date {
  return new Date(createdAt.getTime() + EDITABLE_MINUTES * 60_000);
}

const SECOND_MS = 1000;
const MINUTE_S = 60;

/** `0:07`, `1:02:09`: the second that a moment lies in. */
export function formatMoment(ms: number): string {
  const seconds = Math.floor(ms / SECOND_MS);
  const minutes = Math.floor(seconds / MINUTE_S);
  const two = (value: number) => String(value).padStart(2, "0");
  const clock = `${minutes % MINUTE_S}:${two(seconds % MINUTE_S)}`;
  return minutes < MINUTE_S
    ? clock
    : `${Math.floor(minutes / MINUTE_S)}:${two(minutes % MINUTE_S)}:${two(seconds % MINUTE_S)}`;
}

export interface BodyPart {
  text: string;
  isMention: boolean;
}

/** The words with the names that were chosen in them; of two that begin alike the longer one is meant. */
export function splitMentions(body: string, names: readonly string[]): BodyPart[] {
  const marks = names.map((name) => `@${name}`).toSorted((one, other) => other.length - one.length);
  const parts: BodyPart[] = [];
  let plainFrom = 0;
  for (let at = body.indexOf("@"); at !== -1; at = body.indexOf("@", at + 1)) {
    const mark = marks.find((one) => body.startsWith(one, at));
    if (!mark || at < plainFrom) continue;
    if (at > plainFrom) parts.push({ text: body.slice(plainFrom, at), isMention: false });
    parts.push({ text: mark, isMention: true });
    plainFrom = at + mark.length;
  }
  if (plainFrom < body.length) parts.push({ text: body.slice(plainFrom), isMention: false });
  return parts;
}
