import type { PreviewSeen } from "@/lib/posts/input";

/** A caption typed letter by letter is as many previews: the latest are the ones that are sent. */
const KEPT_MAX = 60;

const shownMs = new Map<string, number>();

/** The preview of this content was on screen, for so much longer. */
export function notePreview(content: string, ms: number): void {
  const before = shownMs.get(content) ?? 0;
  shownMs.delete(content);
  shownMs.set(content, before + ms);
  const [oldest] = shownMs.keys();
  if (shownMs.size > KEPT_MAX && oldest !== undefined) shownMs.delete(oldest);
}

/** What this page has shown of exactly this content; nothing where it has not. */
export function previewOf(content: string): PreviewSeen | undefined {
  const ms = shownMs.get(content);
  return ms === undefined ? undefined : { content, shownMs: ms };
}
