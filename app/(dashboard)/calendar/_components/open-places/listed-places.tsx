import { cn } from "@/components/ui/cn";
import { OpenPlace } from "./open-place";
import { useOpenPlaces } from "./open-places-context";

interface ListedPlacesProps {
  date: string;
  max: number;
  className?: string;
}

/** Where there are no hours: below the posts of the day, as many as there is room for. */
export function ListedPlaces({ date, max, className }: ListedPlacesProps) {
  const places = useOpenPlaces(date);
  const shown = places.slice(0, Math.max(0, max));
  return shown.map((group, index) => (
    <OpenPlace
      key={group.local}
      group={group}
      more={index === shown.length - 1 ? places.length - shown.length : 0}
      className={cn("h-[26px]", className)}
    />
  ));
}
