import type { Boundary } from "./boundaries.ts";
import type { Chance } from "./chance.ts";
import type { Part } from "./parts.ts";

interface Choice {
  done: { part: Part; boundary: Boundary | null }[];
  up: readonly Part[];
  boundary: Boundary;
  /** Only a part that never fell at this boundary. */
  isNew: boolean;
}

/** Of the parts that fell least often at this boundary the one that fell least often at any. */
export function chooseVictim({ done, up, boundary, isNew }: Choice, chance: Chance): Part | null {
  const fallsHere = (part: Part) =>
    done.filter((kill) => kill.part === part && kill.boundary === boundary).length;
  const falls = (part: Part) => done.filter((kill) => kill.part === part && kill.boundary).length;
  const candidates = leastBy(isNew ? up.filter((part) => fallsHere(part) === 0) : up, fallsHere);
  return candidates.length > 0 ? chance.pick(leastBy(candidates, falls)) : null;
}

function leastBy(parts: readonly Part[], countOf: (part: Part) => number): Part[] {
  const least = Math.min(...parts.map(countOf));
  return parts.filter((part) => countOf(part) === least);
}
