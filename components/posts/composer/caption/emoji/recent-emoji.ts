const KEY = "cuepost-recent-emoji";
const RECENT_MAX = 16;

/** A browser that keeps nothing, or something else under this name, has none. */
export function readRecentEmoji(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(stored) ? stored.filter((one) => typeof one === "string").slice(0, RECENT_MAX) : [];
  } catch {
    return [];
  }
}

export function rememberEmoji(emoji: string): void {
  const others = readRecentEmoji().filter((one) => one !== emoji);
  try {
    localStorage.setItem(KEY, JSON.stringify([emoji, ...others].slice(0, RECENT_MAX)));
  } catch {
    // Full or forbidden: the picker then begins with its first group.
  }
}
