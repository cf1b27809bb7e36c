import type { Composition } from "@/lib/compositions/input";
import { newId } from "../new-id";

/** The same once more: its posts are others, so that both can go out. */
export function copyComposition(state: Composition): Composition {
  return { ...state, targets: state.targets.map((target) => ({ ...target, postId: newId() })) };
}
