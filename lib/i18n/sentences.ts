/** Translates a sentence that the domain made in English; one it does not know comes back as it is. */
export type SaySentence = (sentence: string) => string;

const BETWEEN_SENTENCES = /(?<=[.?!]) (?=[A-Z“@])/;
const PLACE = /\{(\w+)\}/g;
/** A reason within a reason within a sentence. */
const DEPTH_MAX = 3;

/**
 * The domain speaks English: what it says is also written down, in timelines and reasons. `table` holds each of its
 * sentences, `There is a label “{name}” already.`, beside its translation with the same places.
 */
export function createSentences(table: Record<string, string>): SaySentence {
  const whole = new Map<string, string>();
  const patterns: { pattern: RegExp; translation: string }[] = [];
  for (const [english, translation] of Object.entries(table)) {
    if (english.includes("{")) patterns.push({ pattern: toPattern(english), translation });
    else whole.set(english, translation);
  }
  // Of two that fit, the one that says more of its own is meant.
  patterns.sort((one, other) => other.pattern.source.length - one.pattern.source.length);
  const say = (sentence: string, depth: number): string => {
    const known = whole.get(sentence);
    if (known !== undefined || depth > DEPTH_MAX) return known ?? sentence;
    for (const { pattern, translation } of patterns) {
      const groups = pattern.exec(sentence)?.groups;
      if (groups) return translation.replaceAll(PLACE, (_, name) => say(groups[name] ?? "", depth + 1));
    }
    const several = sentence.split(BETWEEN_SENTENCES);
    return several.length > 1 ? several.map((one) => say(one, depth + 1)).join(" ") : sentence;
  };
  return (sentence) => say(sentence, 1);
}

function toPattern(english: string): RegExp {
  const source = english
    .split(PLACE)
    .map((part, index) => (index % 2 ? `(?<${part}>.+?)` : part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
  return new RegExp(`^${source}$`, "s");
}
