"use client";

import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useMemo } from "react";
import { useLivePoll } from "@/components/live/live-provider";
import type { OpenPlaces } from "@/lib/posts/types";
import { dayRange } from "@/lib/posts/zones";
import { useCalendar } from "../calendar-context";
import { groupPlaces, type PlaceGroup } from "./group-places";

const EVERY_MS = 30_000;
const none: PlaceGroup[] = [];

const Context = createContext<Map<string, PlaceGroup[]>>(new Map());

interface OpenPlacesProviderProps {
  workspaceId: string;
  days: string[];
  children: ReactNode;
}

/** Asked for when the days are drawn: the posts come first. */
export function OpenPlacesProvider({ workspaceId, days, children }: OpenPlacesProviderProps) {
  const { timeZone, today, canCompose, place } = useCalendar();
  const { accounts, statuses, members, labels, search } = place.filters;
  const isSearching = search !== "" || [statuses, members, labels].some(({ length }) => length > 0);
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today];
  const isAsked = canCompose && !isSearching && last >= today;
  const poll = useLivePoll();
  const { data } = useQuery({
    queryKey: ["open-places", workspaceId, first, last],
    queryFn: ({ signal }) => fetchPlaces(first, last, timeZone, signal),
    enabled: isAsked,
    refetchInterval: () => poll(EVERY_MS),
  });
  const byDay = useMemo(
    () => (data && isAsked ? groupPlaces(data, timeZone, accounts) : new Map<string, PlaceGroup[]>()),
    [data, isAsked, timeZone, accounts],
  );
  return <Context value={byDay}>{children}</Context>;
}

/** The places of a day that wait for a post. */
export function useOpenPlaces(date: string): PlaceGroup[] {
  return use(Context).get(date) ?? none;
}

async function fetchPlaces(first: string, last: string, timeZone: string, signal: AbortSignal) {
  const range = { from: dayRange(first, timeZone).from, to: dayRange(last, timeZone).to };
  const asked = new URLSearchParams({ from: range.from.toISOString(), to: range.to.toISOString() });
  const response = await fetch(`/calendar/open-places?${asked}`, { signal });
  if (!response.ok) throw new Error(`The free places could not be read (${response.status}).`);
  return (await response.json()) as OpenPlaces;
}
