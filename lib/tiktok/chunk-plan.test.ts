import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChunkRange, nextRange, planChunks, VIDEO_BYTES_MAX } from "./chunk-plan";

const sizes = fc.oneof(
  fc.integer({ min: 1, max: VIDEO_BYTES_MAX }),
  fc.integer({ min: 63_900_000, max: 64_100_000 }),
  fc.integer({ min: 1, max: 6_000_000 }),
);
const chunkSizes = fc.integer({ min: 10_000_000, max: 64_000_000 });

function allRanges(sizeBytes: number, chunkSizeBytes: number): ChunkRange[] {
  const plan = planChunks(sizeBytes, chunkSizeBytes);
  const ranges: ChunkRange[] = [];
  for (let uploaded = 0; ranges.length <= 1000; ) {
    const range = nextRange(plan, sizeBytes, uploaded);
    if (!range) return ranges;
    ranges.push(range);
    uploaded = range.lastByte + 1;
  }
  throw new Error("The plan does not end.");
}

describe("planChunks", () => {
  it("keeps TikTok's rules from 1 byte to 4 GB, read as MB or as MiB", () => {
    fc.assert(
      fc.property(sizes, chunkSizes, (size, chunk) => {
        const plan = planChunks(size, chunk);
        expect(plan.chunkCount).toBe(Math.floor(size / plan.chunkSizeBytes));
        expect(plan.chunkCount).toBeGreaterThanOrEqual(1);
        expect(plan.chunkCount).toBeLessThanOrEqual(1000);
        expect(plan.chunkSizeBytes).toBeLessThanOrEqual(64_000_000);
        if (plan.chunkCount === 1) expect(plan.chunkSizeBytes).toBe(size);
        else expect(plan.chunkSizeBytes).toBeGreaterThanOrEqual(5 * 1024 * 1024);
      }),
      { numRuns: 2000 },
    );
  });

  it("covers every byte once, in order, with a last chunk of at most 128 MB", () => {
    fc.assert(
      fc.property(sizes, chunkSizes, (size, chunk) => {
        const plan = planChunks(size, chunk);
        const ranges = allRanges(size, chunk);
        expect(ranges).toHaveLength(plan.chunkCount);
        ranges.forEach((range, index) => {
          expect(range.firstByte).toBe(index === 0 ? 0 : (ranges[index - 1]?.lastByte ?? -1) + 1);
          expect(range.isLast).toBe(index === ranges.length - 1);
          const length = range.lastByte - range.firstByte + 1;
          if (range.isLast) expect(length).toBeLessThanOrEqual(128_000_000);
          else expect(length).toBe(plan.chunkSizeBytes);
        });
        expect(ranges.at(-1)?.lastByte).toBe(size - 1);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [3_145_728, 10_000_000, 3_145_728, 1, 0, 3_145_727],
    [4_194_304, 10_000_000, 4_194_304, 1, 0, 4_194_303],
    [64_000_000, 32_000_000, 64_000_000, 1, 0, 63_999_999],
    [64_000_001, 32_000_000, 32_000_000, 2, 32_000_000, 64_000_000],
    [157_286_400, 32_000_000, 32_000_000, 4, 96_000_000, 157_286_399],
    [1_073_741_824, 32_000_000, 32_000_000, 33, 1_024_000_000, 1_073_741_823],
    [70_000_000, 64_000_000, 35_000_000, 2, 35_000_000, 69_999_999],
    [4_000_000_000, 10_000_000, 10_000_000, 400, 3_990_000_000, 3_999_999_999],
  ])(
    "plans %i bytes by %i: chunks of %i, %i of them, the last %i-%i",
    (size, asked, chunk, count, from, to) => {
      expect(planChunks(size, asked)).toEqual({ chunkSizeBytes: chunk, chunkCount: count });
      expect(allRanges(size, asked).at(-1)).toEqual({ firstByte: from, lastByte: to, isLast: true });
    },
  );

  it("refuses what TikTok would not take", () => {
    expect(() => planChunks(VIDEO_BYTES_MAX + 1, 32_000_000)).toThrow("up to 4 GB");
    expect(() => planChunks(0, 32_000_000)).toThrow("empty");
    expect(() => planChunks(1.5, 32_000_000)).toThrow("empty");
    expect(() => planChunks(100_000_000, 5_000_000)).toThrow(RangeError);
    expect(() => planChunks(100_000_000, 64_000_001)).toThrow(RangeError);
  });
});

describe("nextRange", () => {
  const plan = { chunkSizeBytes: 10_000_000, chunkCount: 5 };
  const total = 50_000_123;

  it("follows TikTok's own example: the odd bytes ride in the fifth chunk", () => {
    expect(nextRange(plan, total, 40_000_000)).toEqual({
      firstByte: 40_000_000,
      lastByte: 50_000_122,
      isLast: true,
    });
  });

  it("goes on from the middle of a chunk, to the chunk's end", () => {
    expect(nextRange(plan, total, 12_345_678)).toEqual({
      firstByte: 12_345_678,
      lastByte: 19_999_999,
      isLast: false,
    });
    expect(nextRange(plan, total, 50_000_100)).toMatchObject({ firstByte: 50_000_100, isLast: true });
  });

  it("takes one byte past a border for the border, however TikTok counts", () => {
    expect(nextRange(plan, total, 20_000_001)).toMatchObject({ firstByte: 20_000_000 });
    expect(nextRange(plan, total, 1)).toMatchObject({ firstByte: 0 });
  });

  it("is null when all is there", () => {
    expect(nextRange(plan, total, total)).toBeNull();
    expect(nextRange({ chunkSizeBytes: 1, chunkCount: 1 }, 1, 1)).toBeNull();
  });
});
