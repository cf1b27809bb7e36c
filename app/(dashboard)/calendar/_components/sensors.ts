import { type DragDropManager, PointerActivationConstraints } from "@dnd-kit/dom";
import { KeyboardSensor, PointerSensor } from "@dnd-kit/react";

const MOUSE_DISTANCE_PX = 5;
/** A touch that stays put picks up; one that moves scrolls. */
const TOUCH_HOLD = { value: 250, tolerance: 6 };
/** With Shift: an hour instead of five minutes, and as many weeks instead of days. */
const SHIFT_STEPS = 12;

export const touchAndMouse = PointerSensor.configure({
  activationConstraints: ({ pointerType }) =>
    pointerType === "touch"
      ? [new PointerActivationConstraints.Delay(TOUCH_HOLD)]
      : [new PointerActivationConstraints.Distance({ value: MOUSE_DISTANCE_PX })],
});

const directions = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] } as const;

/** Counts steps instead of pixels: one to the right is a day, one down the next time or week. */
export class StepSensor extends KeyboardSensor {
  constructor(manager: DragDropManager) {
    super(manager, {
      keyboardCodes: {
        ...KeyboardSensor.defaults.keyboardCodes,
        start: ["Space"],
        end: ["Space", "Enter"],
        cancel: ["Escape", "Tab"],
      },
    });
  }

  protected override handleMove(direction: keyof typeof directions, event: KeyboardEvent): void {
    event.preventDefault();
    const [x, y] = directions[direction];
    this.manager.actions.move({ event, by: { x, y: event.shiftKey ? y * SHIFT_STEPS : y } });
  }
}
