import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type CalendarPlace, calendarPath, readPlace } from "./calendar-place";

interface PlaceInHand {
  place: CalendarPlace;
  /** Goes on from here; back comes back. `replace` where each step is no place of its own. */
  go: (change: Partial<CalendarPlace>, how?: "replace") => void;
}

/** The address is where the calendar stands. It turns without asking the server for a page. */
export function usePlace(): PlaceInHand {
  const params = useSearchParams();
  const place = useMemo(() => readPlace(new URLSearchParams(params ?? "")), [params]);
  const go = useCallback((change: Partial<CalendarPlace>, how?: "replace") => {
    const here = readPlace(new URLSearchParams(location.search));
    const path = calendarPath({ ...here, ...change });
    if (how === "replace") history.replaceState(null, "", path);
    else if (path !== location.pathname + location.search) history.pushState(null, "", path);
  }, []);
  return { place, go };
}
