import { createContext, useContext, useSyncExternalStore } from "react";
import type { MediaView } from "@/lib/media/types";
import type { CalendarPost } from "../calendar-posts";
import type { Aim } from "./aim";
import type { Point } from "./find-spot";

export type TrayMedia = Pick<MediaView, "id" | "kind" | "name" | "hasPoster" | "durationMs">;

export type Carried =
  /** `lead` is what the hand holds; the others of a selection go along. */
  { kind: "posts"; lead: CalendarPost; posts: CalendarPost[] } | { kind: "media"; media: TrayMedia };

export interface Carry {
  carried: Carried;
  by: "pointer" | "keyboard";
  /** Null where it cannot be put down. */
  aim: Aim | null;
  /** Whether the view tells times, or only days. */
  tellsTime: boolean;
}

/** The room that the tag of a carried post takes beside it. */
const TAG_PX = 320;

/** Outside of React's state: each move of a pointer would otherwise draw the calendar anew. */
export class CarryStore {
  private carry: Carry | null = null;
  private readonly listeners = new Set<() => void>();
  /** The floating card and where it is. */
  ghost: HTMLElement | null = null;
  private at: Point = { x: 0, y: 0 };

  readonly place = (at: Point = this.at): void => {
    this.at = at;
    if (!this.ghost) return;
    this.ghost.style.translate = `${at.x}px ${at.y}px`;
    this.ghost.dataset.side = at.x > innerWidth - TAG_PX ? "end" : "start";
    this.ghost.dataset.edge = at.y < TAG_PX / 4 ? "below" : "above";
  };

  readonly get = (): Carry | null => this.carry;

  readonly set = (carry: Carry | null): void => {
    if (carry === this.carry) return;
    this.carry = carry;
    for (const listener of this.listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export const CarryContext = createContext<CarryStore>(new CarryStore());

/** What is told of the carry must be the same value while nothing of it changed: only then nothing is drawn. */
export function useCarry<Told>(tell: (carry: Carry | null) => Told): Told {
  const store = useContext(CarryContext);
  const read = () => tell(store.get());
  return useSyncExternalStore(store.subscribe, read, () => tell(null));
}

/** Whether this post is in somebody's hand: then its place is only an outline. */
export function useIsLifted(postId: string): boolean {
  return useCarry(
    (carry) => carry?.carried.kind === "posts" && carry.carried.posts.some(({ id }) => id === postId),
  );
}
