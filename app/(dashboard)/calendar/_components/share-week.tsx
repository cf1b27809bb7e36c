"use client";

import { useTranslations } from "next-intl";
import { makeLinkAction, revokeLinkAction } from "@/app/(dashboard)/client-links/actions";
import { LazyShareSheet } from "@/components/clients/lazy-share-sheet";
import { ShareButton } from "@/components/clients/share-button";
import { useCalendar } from "./calendar-context";
import { weekOf } from "./days";

const actions = { make: makeLinkAction, revoke: revokeLinkAction };

/** The plan of the week in sight, for people without a login; on a phone it stands among the views. */
export function ShareWeek() {
  const t = useTranslations("review.share");
  const week = useSharedWeek();
  if (!week) return null;
  return <ShareButton key={week.shared.firstDay} label={t("week")} {...week} className="max-md:hidden" />;
}

export function ShareWeekSheet({ onClose }: { onClose: () => void }) {
  const week = useSharedWeek();
  return week && <LazyShareSheet {...week} onClose={onClose} />;
}

/** Null where there is no week to share, or nobody to share it. */
export function useSharedWeek() {
  const { canShare, place, today, weekStart, accounts, timeZone } = useCalendar();
  if (!canShare || place.view !== "week" || accounts.length === 0) return null;
  const days = weekOf(place.date ?? today, weekStart);
  const [firstDay, lastDay] = [days[0] ?? today, days.at(-1) ?? today];
  return { shared: { kind: "plan" as const, firstDay, lastDay, accounts }, timeZone, actions };
}
