const FIELDS =
  "input:not([type=radio],[type=checkbox],[type=button],[type=submit],[type=range]), textarea, select, [contenteditable]:not([contenteditable=false])";

/** In a field, keys belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(FIELDS) !== null;
}
