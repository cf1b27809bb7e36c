import { expect, it } from "vitest";
import { BOUNDARIES, readBoundary } from "./boundaries.ts";
import { createChance } from "./chance.ts";
import { chooseVictim } from "./choose-victim.ts";
import { PARTS } from "./parts.ts";
import { findGaps, type Kill } from "./tally.ts";

it("names each boundary that the database tells of", () => {
  const told = {
    "begun ": "run begins",
    "recorded until-due": "its time has come",
    "begun until-due": "begin begins",
    "post preparing": "post claimed",
    "attempt opened": "attempt opened",
    "attempt sent": "init leaves",
    "attempt answered": "init answered",
    "attempt sent pull": "pull leaves",
    "attempt answered pull": "pull answered",
    "post uploading": "post handed over",
    "recorded begin-2": "begin recorded",
    "attempt part": "part answered",
    "attempt last": "last part leaves",
    "recorded upload-1": "upload recorded",
    "recorded wait-3": "check awaited",
    "begun wait-3": "check begins",
    "post published": "post settled",
    "recorded check-3": "check recorded",
  };
  expect(Object.keys(told).map(readBoundary)).toEqual(Object.values(told));
  expect(new Set(Object.values(told))).toEqual(new Set(BOUNDARIES));
});

it("leaves out what is no boundary of a publish", () => {
  const told = ["recorded find-due", "recorded announce", "begun check-3", "attempt other", "post canceled"];
  expect(told.map(readBoundary)).toEqual(told.map(() => undefined));
});

it("kills every part at every boundary before any of them twice", () => {
  const chance = createChance(3);
  const done: Kill[] = [];
  for (let turn = 0; turn < PARTS.length; turn++) {
    for (const boundary of BOUNDARIES) {
      const part = chooseVictim({ done, up: PARTS, boundary, isNew: true }, chance);
      done.push({ part: part!, boundary, recoveryMs: 1 });
    }
  }
  expect(findGaps(done)).toEqual([]);
  expect(findGaps(done.slice(1))).toHaveLength(1);
  const again = { done, up: PARTS, boundary: BOUNDARIES[0] };
  expect(chooseVictim({ ...again, isNew: true }, chance)).toBeNull();
  expect(chooseVictim({ ...again, isNew: false }, chance)).not.toBeNull();
});

it("kills none but a part that is up, the most spared one first", () => {
  const done: Kill[] = [{ part: "app", boundary: "post settled", recoveryMs: 1 }];
  const choice = { done, boundary: "init leaves", isNew: true } as const;
  expect(chooseVictim({ ...choice, up: ["app"] }, createChance(1))).toBe("app");
  expect(chooseVictim({ ...choice, up: ["app", "engine"] }, createChance(1))).toBe("engine");
});

it("makes the same choices for the same seed", () => {
  const draw = (seed: number) => {
    const chance = createChance(seed);
    return Array.from({ length: 5 }, () => chance.between(0, 1000));
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});
