"use client";

import {
  Accessibility,
  type DragEndEvent,
  type DragMoveEvent,
  type DragStartEvent,
  Feedback,
} from "@dnd-kit/dom";
import { DragDropProvider } from "@dnd-kit/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import {
  type Carry,
  type Drag,
  DragContext,
  DraggedIdContext,
  type Point,
  PutDownContext,
} from "./drag-context";
import { type Landing, sayLanding } from "./landing";
import { StepSensor, touchAndMouse } from "./sensors";

type Operation = DragMoveEvent["operation"];

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

export function DragArea({ children, ...rules }: DragAreaProps) {
  const { drag, said, putDown, begin, move, end } = useCarrying(rules);
  return (
    <DragDropProvider
      plugins={(defaults) => [
        ...defaults.filter((plugin) => plugin !== Feedback && plugin !== Accessibility),
        accessibility,
      ]}
      sensors={[touchAndMouse, StepSensor]}
      onDragStart={begin}
      onDragMove={move}
      onDragEnd={end}
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

function useCarrying({ posts, land, onMove }: Omit<DragAreaProps, "children">) {
  const { timeZone } = useCalendar();
  const [drag, setDrag] = useState<Drag | null>(null);
  const [said, setSaid] = useState("");
  const start = useRef<DOMRect | null>(null);
  const putDown = useRef<string | null>(null);

  function follow(operation: Operation, position: Point) {
    const post = posts.find(({ id }) => id === operation.source?.id);
    if (!post || !start.current) return;
    const carry = carryOf(operation, position, start.current);
    const landing = land(post, carry);
    setDrag({ post, carry, landing });
    if (landing) setSaid(sayLanding(landing, timeZone));
  }

  function begin({ operation }: DragStartEvent) {
    start.current = operation.source?.element?.getBoundingClientRect() ?? null;
    follow(operation, operation.position.current);
  }

  function move({ operation, by, to }: DragMoveEvent) {
    const { x, y } = operation.position.current;
    follow(operation, to ?? { x: x + (by?.x ?? 0), y: y + (by?.y ?? 0) });
  }

  /** What the tag said last is what happens. */
  function end({ canceled }: DragEndEvent) {
    setDrag(null);
    if (canceled || !drag?.landing || drag.landing.local === drag.post.local)
      return setSaid("Left where it was.");
    if (drag.landing.isPast) return toast.error("That time has passed. The post keeps its own.");
    if (drag.carry.by === "keyboard") putDown.current = drag.post.id;
    onMove(drag.post, drag.landing);
  }

  useScroll(drag !== null, () => {
    setDrag((now) => now && { ...now, landing: land(now.post, now.carry) });
  });

  return { drag, said, putDown, begin, move, end };
}

function carryOf(operation: Operation, position: Point, start: DOMRect): Carry {
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
