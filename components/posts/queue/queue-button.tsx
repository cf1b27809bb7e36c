"use client";

import { useQueries } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useLivePoll } from "@/components/live/live-provider";
import { Button } from "@/components/ui/button";
import type { NextPlace } from "@/lib/posts/types";

const EVERY_MS = 60_000;

interface QueueButtonProps {
  accountIds: string[];
  isDisabled: boolean;
  onQueue: () => void;
}

/** The other answer to "when": the next free place. Only where every account that was chosen has a queue. */
export function QueueButton({ accountIds, isDisabled, onQueue }: QueueButtonProps) {
  const t = useTranslations("queue.button");
  const locale = useLocale();
  const poll = useLivePoll();
  const answers = useQueries({
    queries: accountIds.map((id) => ({
      queryKey: ["open-places", "next", id],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchNext(id, signal),
      refetchInterval: () => poll(EVERY_MS),
    })),
  });
  const places = answers.map(({ data }) => data);
  if (places.length === 0 || !places.every((place) => place?.hasQueue)) return null;
  const [first, ...more] = places;
  const next = more.length === 0 ? first?.next : null;
  const isFull = places.every((place) => place?.next === null);
  return (
    <Button onClick={onQueue} disabled={isDisabled || isFull} className="max-md:h-11">
      {isFull ? t("full") : next ? t("at", { time: sayMoment(next, locale) }) : t("verb")}
    </Button>
  );
}

/** `Thu 13:00`, with the day of the month once it is more than a week away. */
function sayMoment({ at, timeZone }: NonNullable<NextPlace["next"]>, locale: string): string {
  const isFar = Date.parse(at) - Date.now() > 6 * 86_400_000;
  return new Intl.DateTimeFormat(locale, {
    weekday: "short",
    ...(isFar && { day: "numeric", month: "short" }),
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(new Date(at));
}

async function fetchNext(accountId: string, signal: AbortSignal): Promise<NextPlace> {
  const response = await fetch(`/accounts/${accountId}/queue`, { signal });
  if (!response.ok) throw new Error(`The queue could not be read (${response.status}).`);
  return response.json();
}
