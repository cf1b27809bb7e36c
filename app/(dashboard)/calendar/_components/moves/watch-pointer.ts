import { scrollNear } from "./auto-scroll";
import type { Point } from "./find-spot";

const MOUSE_DISTANCE_PX = 5;
/** A finger that stays put picks up; one that moves scrolls. */
const TOUCH_HOLD_MS = 260;
const TOUCH_TOLERANCE_PX = 8;
/** A pointer that goes faster than this in a frame is on its way elsewhere. */
const HURRY_PX = 6;
const REST_MS = 180;

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
  let press: Press | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let last: Point = { x: 0, y: 0 };
  let hurriedAt = 0;

  function down(event: PointerEvent) {
    const { target, pointerType, pointerId, clientX: x, clientY: y } = event;
    if (press || !event.isPrimary || event.button !== 0 || hasModifier(event)) return;
    const element = target instanceof Element ? target.closest<HTMLElement>("[data-carry]") : null;
    if (!element) return;
    const box = element.getBoundingClientRect();
    const isTouch = pointerType === "touch";
    const grab = { x: x - box.left, y: y - box.top };
    press = { element, pointerId, isTouch, start: { x, y }, grab, at: { x, y }, isLifted: false };
    if (isTouch) timer = setTimeout(lift, TOUCH_HOLD_MS);
    listen(true);
  }

  function lift() {
    if (!press) return;
    if (!hand.lift(press.element)) return end();
    press.isLifted = true;
    if (press.isTouch) navigator.vibrate?.(10);
    follow();
  }

  function move(event: PointerEvent) {
    if (!press || event.pointerId !== press.pointerId) return;
    press.at = { x: event.clientX, y: event.clientY };
    if (press.isLifted) {
      if (!frame) frame = requestAnimationFrame(onFrame);
      return;
    }
    const distance = Math.hypot(press.at.x - press.start.x, press.at.y - press.start.y);
    if (press.isTouch ? distance > TOUCH_TOLERANCE_PX : distance >= MOUSE_DISTANCE_PX) {
      if (press.isTouch) end();
      else lift();
    }
  }

  function onFrame() {
    frame = 0;
    if (!press?.isLifted) return;
    follow();
    const isHurrying = Math.hypot(press.at.x - last.x, press.at.y - last.y) > HURRY_PX;
    if (isHurrying) hurriedAt = performance.now();
    last = press.at;
    // Keeps on scrolling while the pointer rests near an edge; one that only crosses it scrolls nothing.
    const isResting = performance.now() - hurriedAt > REST_MS;
    if (!isResting || scrollNear(press.at)) frame = requestAnimationFrame(onFrame);
  }

  function scrolled() {
    if (press?.isLifted && !frame) frame = requestAnimationFrame(onFrame);
  }

  function follow() {
    if (press) hand.follow({ pointer: press.at, grab: press.grab, topY: press.at.y - press.grab.y });
  }

  function up(event: PointerEvent) {
    if (!press || event.pointerId !== press.pointerId) return;
    if (press.isLifted) {
      press.at = { x: event.clientX, y: event.clientY };
      follow();
      swallowClick();
      hand.drop();
    }
    end();
  }

  function cancel() {
    if (press?.isLifted) hand.letGo();
    end();
  }

  function onEscape(event: KeyboardEvent) {
    if (event.key !== "Escape" || !press?.isLifted) return;
    event.preventDefault();
    event.stopPropagation();
    swallowClick();
    cancel();
  }

  /** A lifted post must not scroll the page, be selected as text or open a menu. */
  function keep(event: Event) {
    if (press?.isLifted || (event.type === "contextmenu" && press?.isTouch) || event.type === "selectstart")
      event.preventDefault();
  }

  function end() {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    frame = 0;
    press = null;
    listen(false);
  }

  function listen(isOn: boolean) {
    const change = isOn ? "addEventListener" : "removeEventListener";
    document[change]("pointermove", move as EventListener);
    document[change]("pointerup", up as EventListener);
    document[change]("pointercancel", cancel);
    document[change]("contextmenu", keep);
    document[change]("selectstart", keep);
    document[change]("scroll", scrolled, { capture: true, passive: true });
    document[change]("keydown", onEscape as EventListener, { capture: true });
    window[change]("blur", cancel);
  }

  // Ahead of the browser's own dragging of links and pictures.
  const noNativeDrag = (event: Event) => event.preventDefault();
  // Must be there before the finger is: browsers decide then who scrolls.
  root.addEventListener("touchmove", keep, { passive: false });
  root.addEventListener("pointerdown", down);
  root.addEventListener("dragstart", noNativeDrag);
  return () => {
    cancel();
    root.removeEventListener("touchmove", keep);
    root.removeEventListener("pointerdown", down);
    root.removeEventListener("dragstart", noNativeDrag);
  };
}

function hasModifier({ ctrlKey, metaKey, shiftKey, altKey }: PointerEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}

const SWALLOW_MS = 60;

/** What was carried is a link too, and a finger's way may look like a swipe: nothing else hears of the end of it. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  for (const name of ["click", "touchend"]) {
    document.addEventListener(name, swallow, { capture: true, once: true });
    setTimeout(() => document.removeEventListener(name, swallow, { capture: true }), SWALLOW_MS);
  }
}
