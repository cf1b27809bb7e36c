import { setImmediate as nextRound } from "node:timers/promises";
import { expect, it } from "vitest";
import { takeRenewalTurn } from "./renewal-turns";

/** Renewals that end when they are told to, and the order in which they began. */
function startRenewals(count: number) {
  const begun: number[] = [];
  const ends = Array.from({ length: count }, () => Promise.withResolvers<number>());
  const results = ends.map(({ promise }, index) =>
    takeRenewalTurn(() => {
      begun.push(index);
      return promise;
    }),
  );
  return { begun, ends, results };
}

it("lets three renewals run at a time, and the others in the order in which they came", async () => {
  const { begun, ends, results } = startRenewals(6);
  await nextRound();
  expect(begun).toEqual([0, 1, 2]);
  ends[1]?.resolve(1);
  await nextRound();
  expect(begun).toEqual([0, 1, 2, 3]);
  for (const [index, end] of ends.entries()) end.resolve(index);
  expect(await Promise.all(results)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
});

it("gives the turn of one that fails to the next, and lets no newcomer overtake it", async () => {
  const { begun, ends, results } = startRenewals(4);
  ends[0]?.reject(new Error("TikTok is down."));
  await expect(results[0]).rejects.toThrow("TikTok is down.");
  const late = takeRenewalTurn(async () => void begun.push(99));
  await nextRound();
  expect(begun).toEqual([0, 1, 2, 3]);
  for (const [index, end] of ends.entries()) end.resolve(index);
  await late;
  expect(begun).toEqual([0, 1, 2, 3, 99]);
});

it("has all three turns again when all renewals have ended", async () => {
  const { begun, ends, results } = startRenewals(4);
  await nextRound();
  expect(begun).toHaveLength(3);
  for (const [index, end] of ends.entries()) end.resolve(index);
  await Promise.all(results);
});
