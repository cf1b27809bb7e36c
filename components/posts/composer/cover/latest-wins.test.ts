import { expect, it } from "vitest";
import { latestWins } from "./latest-wins";

it("works one wish at a time, of those that waited the newest, also after a failure", async () => {
  const worked: number[] = [];
  const ends: (() => void)[] = [];
  const ask = latestWins(async (wish: number) => {
    worked.push(wish);
    await new Promise<void>((resolve) => ends.push(resolve));
    if (wish === 1) throw new Error("This one cannot be decoded.");
  });
  const all = [1, 2, 3].map(ask);
  expect(worked).toEqual([1]);
  ends[0]?.();
  await expect.poll(() => worked).toEqual([1, 3]);
  ends[1]?.();
  await Promise.all(all);
  void ask(4);
  expect(worked).toEqual([1, 3, 4]);
});
