const WATCH_MS = 3000;
const LOOK_EVERY_MS = 50;

/**
 * What was moved is another element in its new day, and once more when the server has answered: keeps the focus on it
 * until somebody puts it elsewhere.
 */
export function focusWhenThere(root: HTMLElement, selector: string): void {
  const until = performance.now() + WATCH_MS;
  const timer = setInterval(() => {
    const element = root.querySelector<HTMLElement>(selector);
    const { activeElement } = document;
    const isLost = !activeElement || activeElement === document.body;
    if (isLost) element?.focus();
    const isElsewhere = !isLost && activeElement !== element;
    if (isElsewhere || performance.now() > until) clearInterval(timer);
  }, LOOK_EVERY_MS);
}
