"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { KeepState } from "./keeper";

const tones: Partial<Record<KeepState["is"], Tone>> = {
  offline: "wait",
  refused: "hold",
  outdated: "wait",
};

/** Where what was typed is, in words. */
export function KeepBadge({ status, isEdit }: { status: KeepState; isEdit: boolean }) {
  const t = useTranslations("composer.keep");
  const clock = useClock();
  return (
    <span role="status" className="min-w-0">
      <Badge tone={tones[status.is] ?? "neutral"} className="max-w-full" data-kept={status.is}>
        <span className="truncate">{sayKept(status, { t, clock, isEdit })}</span>
      </Badge>
    </span>
  );
}

interface Said {
  t: ReturnType<typeof useTranslations<"composer.keep">>;
  clock: (iso: string) => string;
  isEdit: boolean;
}

function sayKept(status: KeepState, { t, clock, isEdit }: Said): string {
  switch (status.is) {
    case "new":
      return isEdit ? t("unchanged") : t("draft");
    case "changed":
    case "saving":
      return t("saving");
    case "saved":
      return isEdit ? t("changesSaved", { time: clock(status.at) }) : t("saved", { time: clock(status.at) });
    case "offline":
      return status.isHere ? t("offline") : t("offlineLost");
    case "refused":
      return t("refused", { reason: status.message });
    case "outdated":
      return status.other ? t("outdated") : t("ended");
  }
}

/** On the clock of whoever looks, which the server does not know: until then it says nothing of it. */
export function useClock(): (iso: string) => string {
  const format = useFormatter();
  const isHere = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const timeZone = isHere ? Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC";
  return (iso) => {
    const at = new Date(iso);
    const isToday = at.toDateString() === new Date().toDateString();
    return format.dateTime(at, {
      ...(!isToday && ({ weekday: "short", day: "numeric", month: "short" } as const)),
      hour: "2-digit",
      minute: "2-digit",
      timeZone,
    });
  };
}
