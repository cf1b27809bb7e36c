"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { sayLocal } from "./describe-button";
import type { ComposerModel } from "./use-composer";

/** `Thu 26 Nov, 10:30 Paris`: the time always in sight, with its zone; leads to where it is chosen. */
export function BarTime({ composer, onTime }: { composer: ComposerModel; onTime: () => void }) {
  const [t, locale] = [useTranslations("composer"), useLocale()];
  const { state, targets, time } = composer;
  const hasOwn = targets.length > 1 && targets.some(({ target }) => target.at !== null);
  if (state.isNow) return null;
  const local = time.state === "ready" ? time.time?.local : undefined;
  return (
    <Button onClick={onTime} className="timecode font-normal max-md:hidden">
      {hasOwn ? t("time.several") : local ? sayLocal(local, { t, locale }) : t("time.none")}
      <span className="text-ink3">{placeOf(state.timeZone)}</span>
    </Button>
  );
}

/** `Europe/Paris` as people say it. */
export function placeOf(timeZone: string): string {
  return timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
}
