import type { Composition } from "./input";

/** Accounts that one composition may go to at once. */
export const GROUP_POSTS_MAX = 20;

/** A composer that was just opened. */
export const emptyComposition: Composition = {
  mediaIds: [],
  title: "",
  caption: "",
  isAiGenerated: false,
  autoAddMusic: false,
  coverTimestampMs: 0,
  photoCoverIndex: 0,
  targets: [],
  isNow: false,
  date: "",
  time: "",
  timeZone: "UTC",
  lateMinutesMax: null,
};
