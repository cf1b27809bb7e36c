import { describe, expect, test } from "vitest";
import { findPhotoProblem, findTypeProblem, findVideoProblem } from "./problems";
import type { PhotoFacts, VideoFacts } from "./types";

const fine: VideoFacts = {
  sizeBytes: 5_000_000,
  container: "MP4",
  videoCodec: "H.264",
  audioCodec: "AAC",
  durationMs: 12_000,
  width: 1080,
  height: 1920,
  rotation: 0,
  framesPerSecond: 30,
  isWhole: true,
};

describe("findVideoProblem", () => {
  test.each<Partial<VideoFacts>>([
    {},
    { container: "MOV", videoCodec: "H.265" },
    { container: "WebM", videoCodec: "VP8", audioCodec: "Opus" },
    { container: "WebM", videoCodec: "VP9", audioCodec: null },
    { sizeBytes: 4_000_000_000 },
    { framesPerSecond: 23 },
    { framesPerSecond: 23.976 },
    { framesPerSecond: 60 },
    { framesPerSecond: 60.002 },
    { width: 360, height: 360 },
    { width: 4096, height: 2304 },
  ])("takes %j", (facts) => {
    expect(findVideoProblem({ ...fine, ...facts })).toBeNull();
  });

  test.each<[Partial<VideoFacts>, RegExp]>([
    [{ sizeBytes: 0 }, /empty/],
    [{ sizeBytes: 4_000_000_001 }, /4 GB/],
    [{ sizeBytes: 5_240_000_000 }, /5\.2 GB/],
    [{ container: null }, /not a video we can read/],
    [{ container: "Matroska" }, /Matroska.*MP4, MOV and WebM/],
    [{ container: "constructor" }, /constructor file/],
    [{ videoCodec: null, durationMs: null }, /no picture/],
    [{ videoCodec: null, audioCodec: null, durationMs: null }, /cut short/],
    [{ durationMs: 0 }, /cut short/],
    [{ isWhole: false }, /cut short/],
    [{ videoCodec: "AV1" }, /AV1.*Export it with H\.264/],
    [{ videoCodec: "ProRes" }, /ProRes/],
    [{ framesPerSecond: 22.9 }, /22\.9 frames/],
    [{ framesPerSecond: 60.1 }, /60\.1 frames/],
    [{ framesPerSecond: 120 }, /120 frames/],
    [{ framesPerSecond: null }, /frames per second/],
    [{ width: 359, height: 640 }, /359×640.*at least 360/],
    [{ width: 2160, height: 4097 }, /2160×4097.*up to 4096/],
  ])("refuses %j", (facts, sentence) => {
    expect(findVideoProblem({ ...fine, ...facts })).toMatch(sentence);
  });
});

test("a stored file has to be what its name and type say", () => {
  const mp4 = { name: "clip.MP4", contentType: "video/mp4" };
  expect(findTypeProblem(mp4, fine)).toBeNull();
  expect(findTypeProblem(mp4, { ...fine, container: "WebM" })).toMatch(/WebM.*\.webm/);
  expect(findTypeProblem({ ...mp4, contentType: "video/webm" }, fine)).toMatch(/MP4/);
  expect(findTypeProblem({ ...mp4, name: "clip.exe" }, fine)).toMatch(/MP4/);
});

describe("findPhotoProblem", () => {
  const photo: PhotoFacts = { sizeBytes: 4_000_000, format: "JPEG", width: 3024, height: 4032 };

  test.each<Partial<PhotoFacts>>([
    {},
    { format: "HEIC" },
    { width: null, height: null },
    { sizeBytes: 50_000_000 },
    { width: 10_000, height: 10_000 },
    { width: 100, height: 100 },
  ])("takes %j", (facts) => {
    expect(findPhotoProblem({ ...photo, ...facts })).toBeNull();
  });

  test.each<[Partial<PhotoFacts>, RegExp]>([
    [{ sizeBytes: 0 }, /empty/],
    [{ format: null }, /not a photo/],
    [{ sizeBytes: 50_100_000 }, /50\.1 MB.*up to 50 MB/],
    [{ width: 10_001, height: 10_000 }, /10001×10000 pixels.*100 million.*JPEG/],
    [{ width: 8160, height: 6128, format: "HEIC" }, /50 million.*HEIC/],
    [{ width: 99, height: 1000 }, /99×1000 pixels\. Choose/],
    [{ width: 500, height: 12_000 }, /500×12000 pixels, and 80×1920 once/],
  ])("refuses %j", (facts, sentence) => {
    expect(findPhotoProblem({ ...photo, ...facts })).toMatch(sentence);
  });
});
