import type { CalendarPost } from "../calendar-posts";
import { minuteOf } from "../landing";
import { CARD_MINUTES, pxOf } from "../week-scale";
import { uncovered } from "./group-places";
import { OpenPlace } from "./open-place";
import { useOpenPlaces } from "./open-places-context";

const HEIGHT_PX = 26;
const PLACE_MINUTES = 21;

/** In a column of hours: below the cards, where none lies. */
export function DayPlaces({ date, posts }: { date: string; posts: CalendarPost[] }) {
  const places = useOpenPlaces(date);
  const cards = posts.map(({ local }) => minuteOf(local));
  return uncovered(places, cards, { card: CARD_MINUTES, place: PLACE_MINUTES }).map((group) => (
    <OpenPlace
      key={group.local}
      group={group}
      className="absolute inset-x-[3px]"
      style={{ top: pxOf(minuteOf(group.local)) + 1, height: HEIGHT_PX }}
    />
  ));
}
