import type { Composition } from "@/lib/compositions/input";

/** What two versions of a draft can differ in, as a person would say it. */
export const aspects = ["accounts", "media", "words", "cover", "choices", "time", "labels"] as const;
export type Aspect = (typeof aspects)[number];

/** In the order in which the composer asks. */
export function findDifferences(mine: Composition, other: Composition): Aspect[] {
  return aspects.filter((aspect) => picture(mine, aspect) !== picture(other, aspect));
}

function picture(state: Composition, aspect: Aspect): string {
  return JSON.stringify(partOf(state, aspect));
}

function partOf(state: Composition, aspect: Aspect): unknown {
  const { targets } = state;
  switch (aspect) {
    case "accounts":
      return targets.map(({ accountId }) => accountId);
    case "media":
      return state.mediaIds;
    case "words":
      return [state.title, state.caption, targets.map(({ accountId, caption }) => [accountId, caption])];
    case "cover":
      return [state.coverTimestampMs, state.photoCoverIndex];
    case "choices":
      return targets.map(({ accountId, choices }) => [accountId, Object.entries(choices).toSorted()]);
    case "time": {
      const own = targets.map(({ accountId, at }) => [accountId, at?.date, at?.time]);
      return [state.isNow, state.date, state.time, state.timeZone, state.lateMinutesMax, own];
    }
    case "labels":
      return [state.isAiGenerated, state.autoAddMusic];
  }
}
