import { type CalendarFilters, noFilters } from "@/lib/posts/calendar-filters";
import { useCalendar } from "./calendar-context";

/** The filters that are lists, in the order they are offered. */
export const choiceNames = ["accounts", "statuses", "members", "labels"] as const;
export type ChoiceName = (typeof choiceNames)[number];

export function useFilters() {
  const { place, go } = useCalendar();
  const { filters } = place;
  function set(change: Partial<CalendarFilters>, how?: "replace") {
    go({ filters: { ...filters, ...change } }, how);
  }
  function toggle(name: ChoiceName, value: string, isOn: boolean) {
    const others = filters[name].filter((one) => one !== value);
    set({ [name]: isOn ? [...others, value] : others });
  }
  return { filters, set, toggle, clear: () => set(noFilters) };
}
