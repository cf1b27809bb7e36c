import { describe, expect, it, vi } from "vitest";
import { createPace } from "./upload-pace";

describe("createPace", () => {
  it("lets a quarter of a second's bytes go at once, and the rest in its time", () => {
    const pace = createPace(1_000_000);
    expect(pace.take(250_000, 0)).toBe(0);
    expect(pace.take(100_000, 0)).toBe(100);
    expect(pace.take(100_000, 0)).toBe(200);
    expect(pace.take(100_000, 1_000)).toBe(0);
  });

  it.each([1, 4, 10])("keeps %i uploads together to the rate, whatever their pieces are", (uploads) => {
    const rate = 2_000_000;
    const pace = createPace(rate);
    const clocks = Array(uploads).fill(0) as number[];
    let sent = 0;
    for (let piece = 0; piece < 400; piece++) {
      const bytes = 1 + ((piece * 7919) % 131_072);
      const which = clocks.indexOf(Math.min(...clocks));
      clocks[which] = (clocks[which] ?? 0) + pace.take(bytes, clocks[which] ?? 0);
      sent += bytes;
    }
    const seconds = Math.max(...clocks) / 1000;
    expect(sent).toBeLessThanOrEqual(rate * (seconds + 0.25));
    expect(sent).toBeGreaterThan(rate * seconds * 0.95);
  });
});

describe("atPace", () => {
  async function load(rate: string) {
    vi.resetModules();
    vi.stubEnv("UPLOAD_BYTES_PER_SECOND_MAX", rate);
    return import("./upload-pace");
  }
  async function time(uploads: AsyncIterable<Uint8Array>[]) {
    const begunAt = performance.now();
    let bytes = 0;
    const drain = async (upload: AsyncIterable<Uint8Array>) => {
      for await (const piece of upload) bytes += piece.byteLength;
    };
    await Promise.all(uploads.map(drain));
    return { bytes, seconds: (performance.now() - begunAt) / 1000 };
  }
  /** Counts what was asked for ahead of what was taken. */
  async function* pieces(count: number, asked = { ahead: 0 }) {
    for (let piece = 0; piece < count; piece++) {
      asked.ahead++;
      yield new Uint8Array(50_000);
      asked.ahead--;
    }
  }

  it("slows all uploads of the process down together, and holds one piece of each", async () => {
    const { atPace } = await load("2000000");
    const asked = { ahead: 0 };
    const { bytes, seconds } = await time([atPace(pieces(20, asked)), atPace(pieces(20, asked))]);
    expect(bytes).toBe(2_000_000);
    expect(seconds).toBeGreaterThan(0.7);
    expect(asked.ahead).toBeLessThanOrEqual(2);
  });

  it("waits for nothing where no rate is set", async () => {
    const { atPace } = await load("");
    expect((await time([atPace(pieces(400))])).seconds).toBeLessThan(2);
  });
});
