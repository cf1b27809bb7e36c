"use client";

import { useTranslations } from "next-intl";
import { makeLinkAction, revokeLinkAction } from "@/app/(dashboard)/client-links/actions";
import { ShareButton } from "@/components/clients/share-button";
import { useCalendar } from "./calendar-context";
import { weekOf } from "./days";

const actions = { make: makeLinkAction, revoke: revokeLinkAction };

/** The plan of the week in sight, for people without a login. */
export function ShareWeek() {
  const t = useTranslations("review.share");
  const { canShare, place, today, weekStart, accounts, timeZone } = useCalendar();
  if (!canShare || place.view !== "week" || accounts.length === 0) return null;
  const days = weekOf(place.date ?? today, weekStart);
  const [firstDay, lastDay] = [days[0] ?? today, days.at(-1) ?? today];
  return (
    <ShareButton
      key={firstDay}
      label={t("week")}
      shared={{ kind: "plan", firstDay, lastDay, accounts }}
      timeZone={timeZone}
      actions={actions}
    />
  );
}
