import { useFormatter } from "next-intl";

/** `24 Nov 2026, 10:14 CET`: the zone is always in sight. */
export function useInstants(timeZone: string) {
  const format = useFormatter();
  const day = { day: "numeric", month: "short", year: "numeric", timeZone } as const;
  const clock = { hour: "2-digit", minute: "2-digit", timeZoneName: "short" } as const;
  return {
    sayDay: (iso: string) => format.dateTime(new Date(iso), day),
    sayInstant: (iso: string) => format.dateTime(new Date(iso), { ...day, ...clock }),
  };
}
