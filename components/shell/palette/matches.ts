/** Each typed word begins a word of the label, or of what else it is known by. */
export function matches(query: string, label: string): boolean {
  const words = plain(label).split(/[\s:/-]+/);
  return plain(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}

/** Without case and accents, so that `kurzel` finds `Kürzel`. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
