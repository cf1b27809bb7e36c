export const HOUR_PX = 76;
export const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
export const DAY_HEIGHT_PX = 24 * HOUR_PX;
export const DAY_MIN_PX = 132;
/** The least width at which a card still tells its time. */
export const LANE_MIN_PX = 54;
/** What a card needs to be read with ease; in a single day it gets no more. */
export const LANE_WIDE_PX = 320;
/** More side by side and none could be read: in a week, and where a day has all the width. */
export const LANES_MAX = { week: 4, day: 10 };
export const CARD_HEIGHT_PX = 64;
const CARD_GAP_PX = 4;
/** How long a card looks: posts nearer than this stand side by side. */
export const CARD_MINUTES = minutesOfPx(CARD_HEIGHT_PX + CARD_GAP_PX);

export function pxOf(minutes: number): number {
  return (minutes / 60) * HOUR_PX;
}

export function minutesOfPx(px: number): number {
  return (px / HOUR_PX) * 60;
}
