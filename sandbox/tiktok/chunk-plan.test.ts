import fc from "fast-check";
import { expect, it } from "vitest";
import { findPlanFault, nextChunk } from "./chunk-plan.ts";

it.each([
  [3_145_728, 3_145_728, 1],
  [4_194_304, 4_194_304, 1],
  [50_000_123, 10_000_000, 5],
  [52_428_800, 10_485_760, 5],
  [64_000_000, 64_000_000, 1],
  [64_000_001, 32_000_000, 2],
  [157_286_400, 32_000_000, 4],
  [1_073_741_824, 32_000_000, 33],
  [4_000_000_000, 32_000_000, 125],
  [1, 1, 1],
])("accepts the documented plan %i / %i = %i", (sizeBytes, chunkBytes, chunkCount) => {
  expect(findPlanFault({ sizeBytes, chunkBytes, chunkCount })).toBeUndefined();
});

it.each([
  ["rounded up", 50_000_123, 10_000_000, 6, /rounded down/],
  ["a small video in pieces", 4_000_000, 1_000_000, 4, /under 5 MB is sent whole/],
  ["a small video with a larger chunk", 4_000_000, 5_000_000, 1, /under 5 MB is sent whole/],
  ["a chunk under 5 MB", 40_000_000, 4_000_000, 10, /chunk_size is under 5 MB/],
  ["a chunk over 64 MB", 140_000_000, 70_000_000, 2, /over 64 MB/],
  ["a big video whole", 70_000_000, 64_000_000, 1, /needs several chunks/],
  ["over 4 GB", 4_300_000_000, 64_000_000, 67, /over 4 GB/],
  ["a chunk larger than the video", 6_000_000, 7_000_000, 1, /rounded down/],
])("refuses %s", (_, sizeBytes, chunkBytes, chunkCount, sentence) => {
  expect(findPlanFault({ sizeBytes, chunkBytes, chunkCount })).toMatch(sentence);
});

it("walks every good plan from the first byte to the last in the planned number of chunks", () => {
  const plans = fc.record({
    sizeBytes: fc.integer({ min: 64_000_001, max: 4_000_000_000 }),
    chunkBytes: fc.integer({ min: 5_000_000, max: 64_000_000 }),
  });
  fc.assert(
    fc.property(plans, ({ sizeBytes, chunkBytes }) => {
      const plan = { sizeBytes, chunkBytes, chunkCount: Math.floor(sizeBytes / chunkBytes) };
      fc.pre(findPlanFault(plan) === undefined);
      let uploadedBytes = 0;
      for (let index = 0; index < plan.chunkCount; index++) {
        const { first, last } = nextChunk(plan, uploadedBytes);
        expect(first).toBe(uploadedBytes);
        uploadedBytes = last + 1;
      }
      expect(uploadedBytes).toBe(sizeBytes);
    }),
  );
});
