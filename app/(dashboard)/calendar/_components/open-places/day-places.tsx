import type { CalendarPost } from "../calendar-posts";
import { minuteOf } from "../landing";
import { CARD_MINUTES, LANE_WIDE_PX, pxOf } from "../week-scale";
import { type PlaceGroup, uncovered } from "./group-places";
import { OpenPlace } from "./open-place";
import { useOpenPlaces } from "./open-places-context";

const HEIGHT_PX = 26;
const PLACE_MINUTES = 21;

interface DayPlacesProps {
  date: string;
  /** Only of this account, in its lane. */
  accountId?: string | undefined;
  posts: CalendarPost[];
  /** A single day has more room than a place needs. */
  isWide: boolean;
}

/** In a column of hours: below the cards, where none lies. */
export function DayPlaces({ date, accountId, posts, isWide }: DayPlacesProps) {
  const all = useOpenPlaces(date);
  const places = accountId ? ofAccount(all, accountId) : all;
  const cards = posts.map(({ local }) => minuteOf(local));
  return uncovered(places, cards, { card: CARD_MINUTES, place: PLACE_MINUTES }).map((group) => (
    <OpenPlace
      key={group.local}
      group={group}
      className="absolute inset-x-[3px]"
      style={{
        top: pxOf(minuteOf(group.local)) + 1,
        height: HEIGHT_PX,
        maxWidth: isWide ? LANE_WIDE_PX : undefined,
      }}
    />
  ));
}

function ofAccount(groups: readonly PlaceGroup[], accountId: string): PlaceGroup[] {
  return groups.flatMap(({ local, accounts }) => {
    const own = accounts.filter(({ id }) => id === accountId);
    return own.length > 0 ? { local, accounts: own } : [];
  });
}
