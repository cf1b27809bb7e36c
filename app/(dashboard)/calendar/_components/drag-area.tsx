"use client";

import { Accessibility, type DragEndEvent, type DragMoveEvent, Feedback } from "@dnd-kit/dom";
import { DragDropProvider } from "@dnd-kit/react";
import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { toast } from "sonner";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { type Landing, sayLanding } from "./landing";
import { StepSensor, touchAndMouse } from "./sensors";

export interface Point {
  x: number;
  y: number;
}

/** How a post is being carried: a pointer has a place on screen, the keyboard has taken steps. */
export type Carry =
  | { by: "pointer"; pointer: Point; card: Point; widthPx: number }
  | { by: "keyboard"; steps: Point };

export interface Drag {
  post: CalendarPost;
  carry: Carry;
  /** Null where it cannot be put down. */
  landing: Landing | null;
}

const DragContext = createContext<Drag | null>(null);
const DraggedIdContext = createContext<string | null>(null);
const PutDownContext = createContext<RefObject<string | null>>({ current: null });
export const useDrag = () => useContext(DragContext);
/** The post that the keyboard has just put down: in another day it is another element and asks for the focus. */
export const usePutDown = () => useContext(PutDownContext);
export const useIsDragged = (postId: string) => useContext(DraggedIdContext) === postId;

interface DragAreaProps {
  posts: CalendarPost[];
  /** Where the post would be now. */
  land: (post: CalendarPost, carry: Carry) => Landing | null;
  onMove: (post: CalendarPost, landing: Landing) => void;
  children: ReactNode;
}

const accessibility = Accessibility.configure({
  screenReaderInstructions: {
    draggable:
      "Enter opens the post. Space picks it up, the arrow keys move it, Space puts it down, Escape leaves it where it was.",
  },
  // What is said while dragging is the landing time, below.
  announcements: { dragstart: () => undefined, dragend: () => undefined },
});

export function DragArea({ posts, land, onMove, children }: DragAreaProps) {
  const { timeZone } = useCalendar();
  const [drag, setDrag] = useState<Drag | null>(null);
  const [said, setSaid] = useState("");
  const start = useRef<DOMRect | null>(null);
  const putDown = useRef<string | null>(null);

  function follow(operation: DragMoveEvent["operation"], position: Point) {
    const post = posts.find(({ id }) => id === operation.source?.id);
    if (!post || !start.current) return;
    const carry = carryOf(operation, position, start.current);
    const landing = land(post, carry);
    setDrag({ post, carry, landing });
    if (landing) setSaid(sayLanding(landing, timeZone));
  }

  /** What the tag said last is what happens. */
  function drop({ canceled }: DragEndEvent) {
    setDrag(null);
    if (canceled || !drag?.landing || drag.landing.local === drag.post.local) setSaid("Left where it was.");
    else if (drag.landing.isPast) toast.error("That time has passed. The post keeps its own.");
    else {
      if (drag.carry.by === "keyboard") putDown.current = drag.post.id;
      onMove(drag.post, drag.landing);
    }
  }

  useScroll(drag !== null, () => {
    setDrag((now) => now && { ...now, landing: land(now.post, now.carry) });
  });

  return (
    <DragDropProvider
      plugins={(defaults) => [
        ...defaults.filter((plugin) => plugin !== Feedback && plugin !== Accessibility),
        accessibility,
      ]}
      sensors={[touchAndMouse, StepSensor]}
      onDragStart={({ operation }) => {
        start.current = operation.source?.element?.getBoundingClientRect() ?? null;
        follow(operation, operation.position.current);
      }}
      onDragMove={({ operation, by, to }) => {
        const { x, y } = operation.position.current;
        follow(operation, to ?? { x: x + (by?.x ?? 0), y: y + (by?.y ?? 0) });
      }}
      onDragEnd={drop}
    >
      <DraggedIdContext value={drag?.post.id ?? null}>
        <PutDownContext value={putDown}>
          <DragContext value={drag}>{children}</DragContext>
        </PutDownContext>
      </DraggedIdContext>
      <output aria-live="assertive" className="sr-only">
        {said}
      </output>
    </DragDropProvider>
  );
}

function carryOf(operation: DragMoveEvent["operation"], position: Point, start: DOMRect): Carry {
  const { initial } = operation.position;
  const [x, y] = [position.x - initial.x, position.y - initial.y];
  if (operation.activatorEvent instanceof KeyboardEvent) return { by: "keyboard", steps: { x, y } };
  const card = { x: start.left + x, y: start.top + y };
  return { by: "pointer", pointer: position, card, widthPx: start.width };
}

function useScroll(isWatching: boolean, onScroll: () => void) {
  const latest = useRef(onScroll);
  latest.current = onScroll;
  useEffect(() => {
    if (!isWatching) return;
    const listener = () => latest.current();
    document.addEventListener("scroll", listener, { capture: true, passive: true });
    return () => document.removeEventListener("scroll", listener, { capture: true });
  }, [isWatching]);
}
