import { createContext, type RefObject, useContext } from "react";
import type { CalendarPost } from "./calendar-posts";
import type { Landing } from "./landing";

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

/** Cards read only which post is carried, so that not all of them are drawn anew at each move. */
export const DragContext = createContext<Drag | null>(null);
export const DraggedIdContext = createContext<string | null>(null);
export const PutDownContext = createContext<RefObject<string | null>>({ current: null });

export const useDrag = () => useContext(DragContext);
export const useIsDragged = (postId: string) => useContext(DraggedIdContext) === postId;
/** The post that the keyboard has just put down: in another day it is another element and asks for the focus. */
export const usePutDown = () => useContext(PutDownContext);
