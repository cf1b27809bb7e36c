/** A name of two words at the most is being typed after an @ that begins a word. */
const TYPED = /(?:^|[\s(])@([\p{L}\p{M}\p{N}.'’-]{0,30}(?: [\p{L}\p{M}\p{N}.'’-]{0,30})?)$/u;

export interface MentionQuery {
  /** Where the @ stands. */
  from: number;
  text: string;
}

export function findMentionQuery(body: string, caret: number): MentionQuery | null {
  const text = TYPED.exec(body.slice(0, caret))?.[1];
  return text === undefined ? null : { from: caret - text.length - 1, text };
}

/** Names of which a word begins as it was typed. */
export function fitsMention(name: string, text: string): boolean {
  const [whole, typed] = [name.toLocaleLowerCase(), text.trim().toLocaleLowerCase()];
  return whole.startsWith(typed) || whole.split(/\s+/).some((word) => word.startsWith(typed));
}
