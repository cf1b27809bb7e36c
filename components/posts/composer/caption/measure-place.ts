/** Where a letter of the layer stands, in pixels from the layer's own left and top: its left end and its foot. */
export function measurePlace(layer: HTMLElement, offset: number): { left: number; bottom: number } | null {
  const texts = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (offset >= before + length) {
      before += length;
      continue;
    }
    const range = document.createRange();
    range.setStart(node, offset - before);
    range.setEnd(node, offset - before + 1);
    const letter = range.getBoundingClientRect();
    const origin = layer.getBoundingClientRect();
    return { left: letter.left - origin.left, bottom: letter.bottom - origin.top };
  }
  return null;
}
