export interface TextRange {
  from: number;
  to: number;
}

/** As if it were typed: the browser's own undo takes it back, and React hears of it. */
export function insertText(field: HTMLTextAreaElement, text: string, { from, to }: TextRange): void {
  field.focus();
  field.setSelectionRange(from, to);
  // The one way into the undo history that all browsers have, and no successor to it exists.
  if (document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, from, to, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
}

/** Set apart from the words around it, so that no hashtag grows together with its neighbour. */
export function padInsertion(caption: string, text: string, { from, to }: TextRange): string {
  const before = from > 0 && !/\s/.test(caption[from - 1] ?? "") && !/^\s/.test(text) ? " " : "";
  const after = to < caption.length && !/\s/.test(caption[to] ?? "") && !/\s$/.test(text) ? " " : "";
  return `${before}${text}${after}`;
}
