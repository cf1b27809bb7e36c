/** What the arrow keys have done so far. */
export interface Steps {
  days: number;
  minutes: number;
  /** To the next account's lane, or back. */
  lanes: number;
}

export interface KeyHand {
  lift: (element: HTMLElement) => boolean;
  isCarrying: () => boolean;
  step: (steps: Steps) => void;
  drop: () => void;
  letGo: () => void;
  /** Whether the view tells times; in a month up and down are weeks. */
  tellsTime: () => boolean;
}

const MINUTES_STEP = 5;
const MINUTES_LEAP = 60;
const WEEK_DAYS = 7;

/** Space picks up what has the focus, arrows carry it, Space or Enter puts it down, Escape leaves it. */
export function watchKeys(root: HTMLElement, hand: KeyHand): () => void {
  let steps: Steps = { days: 0, minutes: 0, lanes: 0 };

  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!hand.isCarrying()) return begin(event);
    const step = stepOf(event, hand.tellsTime());
    if (step) {
      steps = {
        days: steps.days + step.days,
        minutes: steps.minutes + step.minutes,
        lanes: steps.lanes + step.lanes,
      };
      hand.step(steps);
    } else if (event.key === " " || event.key === "Enter") {
      hand.drop();
    } else if (event.key === "Escape" || event.key === "Tab") {
      hand.letGo();
    } else {
      return;
    }
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  }

  function begin(event: KeyboardEvent) {
    if (event.key !== " " || event.repeat || event.shiftKey || !(event.target instanceof HTMLElement)) return;
    const element = event.target.closest<HTMLElement>("[data-carry]");
    if (!element || element !== event.target) return;
    event.preventDefault();
    steps = { days: 0, minutes: 0, lanes: 0 };
    if (hand.lift(element)) hand.step(steps);
  }

  function leave(event: FocusEvent) {
    if (hand.isCarrying() && event.target instanceof HTMLElement && event.target.isConnected) hand.letGo();
  }

  root.addEventListener("keydown", onKey, { capture: true });
  root.addEventListener("focusout", leave);
  return () => {
    root.removeEventListener("keydown", onKey, { capture: true });
    root.removeEventListener("focusout", leave);
  };
}

export function stepOf(
  { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">,
  tellsTime: boolean,
): Steps | null {
  const isBackwards = document.documentElement.dir === "rtl" ? -1 : 1;
  const days = (count: number) => ({ days: count * (shiftKey ? WEEK_DAYS : 1), minutes: 0, lanes: 0 });
  const rows = (count: number) =>
    tellsTime
      ? { days: 0, minutes: count * (shiftKey ? MINUTES_LEAP : MINUTES_STEP), lanes: 0 }
      : { days: count * WEEK_DAYS, minutes: 0, lanes: 0 };
  if (key === "ArrowRight") return days(isBackwards);
  if (key === "ArrowLeft") return days(-isBackwards);
  if (key === "ArrowDown") return rows(1);
  if (key === "ArrowUp") return rows(-1);
  if (key === "l" || key === "L") return { days: 0, minutes: 0, lanes: shiftKey ? -1 : 1 };
  return null;
}
