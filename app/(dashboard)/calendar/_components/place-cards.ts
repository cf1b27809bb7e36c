export interface Place {
  /** Minutes from midnight where the card begins. */
  minute: number;
  lane: number;
  lanes: number;
}

/** Cards that have no room of their own, one sign for all of them. */
export interface Stack extends Place {
  ids: string[];
}

export interface Placed {
  places: Map<string, Place>;
  stacks: Stack[];
}

const DAY_MINUTES = 1440;

interface Scale {
  /** How long a card looks. */
  cardMinutes: number;
  /** Where more than this stand side by side, the last lane says how many more there are. */
  lanesMax: number;
}

/**
 * Puts cards that would cover each other side by side. Cards that touch, directly or through others, share
 * the width of the day evenly, so nothing ever lies over anything.
 */
export function placeCards(cards: readonly { id: string; minute: number }[], scale: Scale): Placed {
  const lastStart = DAY_MINUTES - scale.cardMinutes;
  const ordered = cards
    .map(({ id, minute }) => ({ id, place: { minute: Math.min(minute, lastStart), lane: 0, lanes: 1 } }))
    .sort((one, other) => one.place.minute - other.place.minute);
  let group: typeof ordered = [];
  let laneEnds: number[] = [];
  const placed: Placed = { places: new Map(), stacks: [] };
  for (const card of ordered) {
    const { minute } = card.place;
    if (laneEnds.every((end) => end <= minute)) {
      settle(group, laneEnds.length, scale, placed);
      group = [];
      laneEnds = [];
    }
    const free = laneEnds.findIndex((end) => end <= minute);
    card.place.lane = free === -1 ? laneEnds.length : free;
    laneEnds[card.place.lane] = minute + scale.cardMinutes;
    group.push(card);
  }
  settle(group, laneEnds.length, scale, placed);
  return placed;
}

function settle(
  group: readonly { id: string; place: Place }[],
  needed: number,
  { cardMinutes, lanesMax }: Scale,
  { places, stacks }: Placed,
): void {
  const lanes = Math.min(needed, lanesMax);
  const lastLane = needed > lanesMax ? lanesMax - 1 : lanes;
  let stack: Stack | null = null;
  for (const { id, place } of group) {
    place.lanes = lanes;
    if (place.lane < lastLane) {
      places.set(id, place);
    } else if (stack && place.minute < stack.minute + cardMinutes) {
      stack.ids.push(id);
    } else {
      stack = { ...place, lane: lastLane, ids: [id] };
      stacks.push(stack);
    }
  }
}
