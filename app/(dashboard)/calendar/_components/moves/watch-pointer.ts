import { scrollNear } from "./auto-scroll";
import type { Point } from "./find-spot";

const MOUSE_DISTANCE_PX = 5;
/** A finger that stays put picks up; one that moves scrolls. */
const TOUCH_HOLD_MS = 260;
const TOUCH_TOLERANCE_PX = 8;
/** A pointer that goes faster than this in a frame is on its way elsewhere. */
const HURRY_PX = 6;
const REST_MS = 180;
const SWALLOW_MS = 60;
const BUZZ_MS = 10;

export interface PointerHand {
  /** Takes up what the element stands for; false when it cannot be carried. */
  lift: (element: HTMLElement) => boolean;
  /** `topY` is the upper edge of what is carried. */
  follow: (at: { pointer: Point; grab: Point; topY: number }) => void;
  drop: () => void;
  letGo: () => void;
}

interface Press {
  element: HTMLElement;
  pointerId: number;
  isTouch: boolean;
  start: Point;
  /** Where within the element it was taken hold of. */
  grab: Point;
  at: Point;
  isLifted: boolean;
}

/** Mouse, pen and finger, for everything within `root` that carries `data-carry`: one set of listeners for all. */
export function watchPointer(root: HTMLElement, hand: PointerHand): () => void {
  const watch = new PointerWatch(hand);
  const stopNative = (event: Event) => event.preventDefault();
  // Must be there before the finger is: browsers decide then who scrolls.
  root.addEventListener("touchmove", watch.keep, { passive: false });
  root.addEventListener("pointerdown", watch.down);
  // Ahead of the browser's own dragging of links and pictures.
  root.addEventListener("dragstart", stopNative);
  return () => {
    watch.cancel();
    root.removeEventListener("touchmove", watch.keep);
    root.removeEventListener("pointerdown", watch.down);
    root.removeEventListener("dragstart", stopNative);
  };
}

class PointerWatch {
  private readonly hand: PointerHand;
  private press: Press | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  private last: Point = { x: 0, y: 0 };
  private hurriedAt = 0;

  constructor(hand: PointerHand) {
    this.hand = hand;
  }

  readonly down = (event: PointerEvent): void => {
    const { target, pointerType, pointerId, clientX: x, clientY: y } = event;
    if (this.press || !event.isPrimary || event.button !== 0 || hasModifier(event)) return;
    const element = target instanceof Element ? target.closest<HTMLElement>("[data-carry]") : null;
    if (!element) return;
    const box = element.getBoundingClientRect();
    const isTouch = pointerType === "touch";
    const grab = { x: x - box.left, y: y - box.top };
    this.press = { element, pointerId, isTouch, start: { x, y }, grab, at: { x, y }, isLifted: false };
    if (isTouch) this.timer = setTimeout(this.lift, TOUCH_HOLD_MS);
    this.listen("addEventListener");
  };

  private readonly lift = (): void => {
    const { press } = this;
    if (!press) return;
    if (!this.hand.lift(press.element)) {
      this.end();
      return;
    }
    press.isLifted = true;
    if (press.isTouch) navigator.vibrate?.(BUZZ_MS);
    this.follow(press);
  };

  private readonly move = (event: PointerEvent): void => {
    const { press } = this;
    if (!press || event.pointerId !== press.pointerId) return;
    press.at = { x: event.clientX, y: event.clientY };
    if (press.isLifted) {
      this.ask();
      return;
    }
    const distance = Math.hypot(press.at.x - press.start.x, press.at.y - press.start.y);
    if (press.isTouch && distance > TOUCH_TOLERANCE_PX) this.end();
    if (!press.isTouch && distance >= MOUSE_DISTANCE_PX) this.lift();
  };

  /** Once a frame, however often the pointer says where it is. */
  private readonly ask = (): void => {
    if (this.press?.isLifted && !this.frame) this.frame = requestAnimationFrame(this.onFrame);
  };

  private readonly onFrame = (): void => {
    this.frame = 0;
    const { press, last } = this;
    if (!press?.isLifted) return;
    this.follow(press);
    const isHurrying = Math.hypot(press.at.x - last.x, press.at.y - last.y) > HURRY_PX;
    if (isHurrying) this.hurriedAt = performance.now();
    this.last = press.at;
    // Keeps on scrolling while the pointer rests near an edge; one that only crosses it scrolls nothing.
    const isResting = performance.now() - this.hurriedAt > REST_MS;
    if (!isResting || scrollNear(press.at)) this.ask();
  };

  private follow({ at, grab }: Press): void {
    this.hand.follow({ pointer: at, grab, topY: at.y - grab.y });
  }

  private readonly up = (event: PointerEvent): void => {
    const { press } = this;
    if (!press || event.pointerId !== press.pointerId) return;
    if (press.isLifted) {
      press.at = { x: event.clientX, y: event.clientY };
      this.follow(press);
      swallowEnd();
      this.hand.drop();
    }
    this.end();
  };

  readonly cancel = (): void => {
    if (this.press?.isLifted) this.hand.letGo();
    this.end();
  };

  private readonly onEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.press?.isLifted) return;
    event.preventDefault();
    event.stopPropagation();
    document.addEventListener("pointerup", swallowEnd, { capture: true, once: true });
    this.cancel();
  };

  /** A lifted post must not scroll the page, be selected as text or open a menu. */
  readonly keep = (event: Event): void => {
    if (!this.press) return;
    const isMenu = event.type === "contextmenu" && this.press.isTouch;
    if (this.press.isLifted || isMenu || event.type === "selectstart") event.preventDefault();
  };

  private end(): void {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.press = null;
    this.listen("removeEventListener");
  }

  private listen(change: "addEventListener" | "removeEventListener"): void {
    document[change]("pointermove", this.move as EventListener);
    document[change]("pointerup", this.up as EventListener);
    document[change]("pointercancel", this.cancel);
    document[change]("contextmenu", this.keep);
    document[change]("selectstart", this.keep);
    document[change]("scroll", this.ask, { capture: true, passive: true });
    document[change]("keydown", this.onEscape as EventListener, { capture: true });
    window[change]("blur", this.cancel);
  }
}

function hasModifier({ ctrlKey, metaKey, shiftKey, altKey }: PointerEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}

/** What was carried is a link too, and a finger's way may look like a swipe: nothing else hears of the end of it. */
function swallowEnd(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  for (const name of ["click", "touchend"]) {
    document.addEventListener(name, swallow, { capture: true, once: true });
    setTimeout(() => document.removeEventListener(name, swallow, { capture: true }), SWALLOW_MS);
  }
}
