export interface Place {
  /** Minutes from midnight where the card begins. */
  minute: number;
  lane: number;
  lanes: number;
}

const DAY_MINUTES = 1440;

/**
 * Puts cards that would cover each other side by side. Cards that touch, directly or through others, share
 * the width of the day evenly, so nothing ever lies over anything.
 */
export function placeCards(cards: { id: string; minute: number }[], cardMinutes: number): Map<string, Place> {
  const places = new Map<string, Place>();
  const lastStart = DAY_MINUTES - cardMinutes;
  const ordered = cards
    .map(({ id, minute }) => ({ id, minute: Math.min(minute, lastStart) }))
    .sort((one, other) => one.minute - other.minute);
  let group: Place[] = [];
  let laneEnds: number[] = [];
  for (const { id, minute } of ordered) {
    if (laneEnds.every((end) => end <= minute)) {
      group = [];
      laneEnds = [];
    }
    const free = laneEnds.findIndex((end) => end <= minute);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = minute + cardMinutes;
    const place = { minute, lane, lanes: 1 };
    places.set(id, place);
    group.push(place);
    for (const member of group) member.lanes = laneEnds.length;
  }
  return places;
}
