import { createFormatter, createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { messages as german } from "@/messages/de";
import { messages as english } from "@/messages/en";
import { createSpeedometer } from "./speedometer";
import type { Upload } from "./upload";
import { fromAppStatus, fromClient, fromStoreStatus, UploadError } from "./upload-error";
import { describeTimeLeft, describeUpload, formatSize, type Translate } from "./upload-words";

const translator = (locale: string, messages: typeof english): Translate =>
  createTranslator({ locale, messages, namespace: "uploads" });
const t = translator("en", english);
const format = createFormatter({ locale: "en" });
const describe = (one: Upload) => describeUpload(one, t, format);

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
  duplicate: null,
  comparedBytes: null,
  facts: null,
  isKept: false,
};

test("a running upload says how far, how fast and how long still", () => {
  expect(describe(upload)).toBe("25 % · 5 MB/s · 15 s left");
  expect(describe({ ...upload, bytesPerSecond: null })).toBe("25 %");
  expect(describe({ ...upload, state: "paused" })).toBe("Paused at 25 %");
  const retrying = { ...upload, state: "retrying", problem: { key: "store-busy" } } as const;
  expect(describe(retrying)).toBe("The file store is busy. Trying again at 25 %…");
});

test.each([
  [0, "a few seconds left"],
  [31, "35 s left"],
  [59.9, "1 min left"],
  [89, "1 min left"],
  [3599, "1 h left"],
  [5430, "1 h 31 min left"],
])("%d seconds are said as %s", (seconds, words) => {
  expect(describeTimeLeft(seconds, t)).toBe(words);
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
  expect(fromAppStatus(401, null).problem).toEqual({ key: "signed-out" });
  expect(fromAppStatus(403, "Only editors can do this.")).toMatchObject({
    retry: "never",
    problem: { sentence: "Only editors can do this." },
  });
  expect(fromAppStatus(502, "<html>").retry).toBe("again");
});

test("the client's own errors are understood", () => {
  expect(fromClient(new Error("XHR failed 409 Conflict")).retry).toBe("elsewhere");
  expect(fromClient(new Error("XHR failed 507 ")).problem).toEqual({ key: "disk-full" });
  expect(fromClient(new TypeError("Failed to fetch")).retry).toBe("again");
  const own = new UploadError("never", { sentence: "No." });
  expect(fromClient(own)).toBe(own);
});

test("after a reload it says what is missing to go on, and that another file was chosen", () => {
  const wanted = { ...upload, state: "file wanted" } as const;
  expect(describe(wanted)).toBe("Choose clip.mp4 again to go on at 25 %");
  expect(describe({ ...wanted, problem: { key: "other-file" } })).toBe(
    "That was another file. Choose clip.mp4 to go on at 25 %",
  );
  expect(describe({ ...upload, state: "permission wanted" })).toMatch(/^Stopped at 25 %/);
  const offline = { ...upload, state: "retrying", problem: { key: "offline" } } as const;
  expect(describe(offline)).toBe("No connection. Goes on at 25 % when it is back.");
  expect(describe({ ...upload, state: "waiting", comparedBytes: 50_000_000 })).toMatch(/library · 50 %/);
});

test("sizes are written in the manner of the language", () => {
  const sizes = [0, 999, 1500, 74_729, 3_960_000, 4_000_000_000];
  expect(sizes.map((size) => formatSize(size, format))).toEqual([
    "0 bytes",
    "999 bytes",
    "1.5 kB",
    "74.7 kB",
    "4 MB",
    "4 GB",
  ]);
  const words = describeUpload(upload, translator("de", german), createFormatter({ locale: "de" }));
  expect(words).toBe("25 % · 5 MB/s · noch 15 s");
});
