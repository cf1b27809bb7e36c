const FRAMES_MAX = 60;

/** What was moved is another element in its new day: waits until it stands there. */
export function focusWhenThere(root: HTMLElement, selector: string): void {
  let frames = 0;
  let seen = 0;
  function look() {
    const element = root.querySelector<HTMLElement>(selector);
    if (element && document.activeElement !== element) element.focus({ preventScroll: false });
    seen = document.activeElement === element ? seen + 1 : 0;
    frames += 1;
    if (frames < FRAMES_MAX && seen < 10) requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
}
