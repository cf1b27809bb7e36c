import { expect, test } from "vitest";
import { createSpeedometer } from "./speedometer";
import type { Upload } from "./upload";
import { fromAppStatus, fromClient, fromStoreStatus, UploadError } from "./upload-error";
import { describeTimeLeft, describeUpload } from "./upload-words";

const upload: Upload = {
  id: "1",
  name: "clip.mp4",
  kind: "video",
  sizeBytes: 100_000_000,
  state: "uploading",
  loadedBytes: 25_500_000,
  bytesPerSecond: 5_000_000,
  problem: null,
  posterUrl: null,
  mediaId: null,
};

test("a running upload says how far, how fast and how long still", () => {
  expect(describeUpload(upload)).toBe("25 % · 5 MB/s · 15 s left");
  expect(describeUpload({ ...upload, bytesPerSecond: null })).toBe("25 %");
  expect(describeUpload({ ...upload, state: "paused" })).toBe("Paused at 25 %");
  const retrying = { ...upload, state: "retrying", problem: "The file store is busy." } as const;
  expect(describeUpload(retrying)).toBe("The file store is busy. Trying again at 25 %…");
});

test.each([
  [0, "a few seconds left"],
  [31, "35 s left"],
  [59.9, "1 min left"],
  [89, "1 min left"],
  [3599, "1 h left"],
  [5430, "1 h 31 min left"],
])("%d seconds are said as %s", (seconds, words) => {
  expect(describeTimeLeft(seconds)).toBe(words);
});

test("speed is measured over the last seconds, from where this attempt began", () => {
  let now = 0;
  const speedometer = createSpeedometer(() => now);
  expect(speedometer.add(50_000)).toBeNull();
  now = 500;
  expect(speedometer.add(51_000)).toBeNull();
  now = 1000;
  expect(speedometer.add(52_000)).toBe(2000);
  now = 20_000;
  expect(speedometer.add(90_000)).toBeNull();
  now = 21_000;
  expect(speedometer.add(91_000)).toBe(1000);
  speedometer.reset();
  expect(speedometer.add(10)).toBeNull();
});

test("what the store and the app answer decides whether trying again can help", () => {
  const storeRetries = [403, 404, 409, 410, 416, 429, 503, 507, 413, 400].map(
    (s) => fromStoreStatus(s).retry,
  );
  const elsewhere = Array(4).fill("elsewhere");
  expect(storeRetries).toEqual([...elsewhere, "again", "again", "again", "never", "never", "never"]);
  expect(fromAppStatus(401, null).message).toMatch(/signed out/);
  expect(fromAppStatus(403, "Only editors can do this.")).toMatchObject({
    retry: "never",
    message: "Only editors can do this.",
  });
  expect(fromAppStatus(502, "<html>").retry).toBe("again");
});

test("the client's own errors are understood", () => {
  expect(fromClient(new Error("XHR failed 409 Conflict")).retry).toBe("elsewhere");
  expect(fromClient(new Error("XHR failed 507 ")).message).toMatch(/disk is full/);
  expect(fromClient(new TypeError("Failed to fetch")).retry).toBe("again");
  const own = new UploadError("never", "No.");
  expect(fromClient(own)).toBe(own);
});
