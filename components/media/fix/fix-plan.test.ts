import { expect, test } from "vitest";
import type { VideoFacts } from "@/lib/media/types";
import { findNeeds, isFixable, nameFix, nameFixed } from "./fix-plan";

const good: VideoFacts = {
  sizeBytes: 1_000_000,
  container: "MP4",
  videoCodec: "H.264",
  audioCodec: "AAC",
  durationMs: 3000,
  width: 1080,
  height: 1920,
  rotation: 0,
  framesPerSecond: 30,
  isWhole: true,
};
const needsOf = (change: Partial<VideoFacts>) => findNeeds({ ...good, ...change });

test("a good video needs nothing, though it may be cut", () => {
  expect(needsOf({})).toEqual({ isEvenRate: false, isH264: false, isMp4: false, size: null });
  expect(isFixable(good)).toBe(false);
});

test.each([
  [{ framesPerSecond: 10 }, { isEvenRate: true }],
  [{ framesPerSecond: 120 }, { isEvenRate: true }],
  [{ framesPerSecond: 60.002 }, { isEvenRate: false }],
  [{ videoCodec: "AV1" }, { isH264: true }],
  [{ container: "Matroska" }, { isMp4: true }],
  [{ width: 8000, height: 4500 }, { size: { width: 1920, height: 1080 } }],
])("%j needs %j", (change, needs) => {
  expect(needsOf(change)).toMatchObject(needs);
});

test.each([{ isWhole: false }, { videoCodec: null }, { width: 200, height: 200 }, { durationMs: null }])(
  "nothing good comes of %j",
  (change) => {
    expect(needsOf(change)).toBeNull();
    expect(isFixable({ ...good, framesPerSecond: 10, ...change })).toBe(false);
  },
);

test("the result is named for what was done", () => {
  const needs = { isEvenRate: false, isH264: false, isMp4: false, size: null };
  const wish = { trim: null, isEvenRate: false, isH264: false };
  expect(nameFix({ ...wish, trim: { startMs: 0, endMs: 1 }, isEvenRate: true }, needs)).toBe("trimmed");
  expect(nameFix({ ...wish, isEvenRate: true }, needs)).toBe("frame-rate");
  expect(nameFix({ ...wish, isH264: true }, needs)).toBe("codec");
  expect(nameFix(wish, { ...needs, size: { width: 1, height: 1 } })).toBe("size");
  expect(nameFix(wish, needs)).toBe("container");
  expect(nameFixed("moon.jar.mov", "trimmed")).toBe("moon.jar (trimmed).mp4");
  expect(nameFixed("clip (trimmed).mp4", "trimmed")).toBe("clip (trimmed).mp4");
});
