import type { Composition } from "./input";

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
