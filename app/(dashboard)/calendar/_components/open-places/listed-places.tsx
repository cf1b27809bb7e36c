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
  return useOpenPlaces(date)
    .slice(0, Math.max(0, max))
    .map((group) => <OpenPlace key={group.local} group={group} className={cn("h-[26px]", className)} />);
}
