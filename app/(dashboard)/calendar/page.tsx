import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { listAccounts } from "@/lib/accounts/queries";
import { requireMember } from "@/lib/auth/require-member";
import { weekStartOf } from "@/lib/i18n/locales";
import { listMedia } from "@/lib/media/queries";
import { listCalendar } from "@/lib/posts/calendar-queries";
import { localOf } from "@/lib/posts/zones";
import { may } from "@/lib/workspaces/permissions";
import { Calendar } from "./_components/calendar";
import { readPlace } from "./_components/calendar-place";
import { postsPerDay, queryOf } from "./_components/calendar-query";
import { daysOf } from "./_components/days";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("calendar");
  return { title: t("title") };
}

interface CalendarPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CalendarPage({ searchParams }: CalendarPageProps) {
  const member = await requireMember();
  const now = new Date();
  const place = readPlace(toParams(await searchParams));
  const date = place.date ?? localOf(now, member.timeZone).slice(0, 10);
  const weekStart = weekStartOf(await getLocale());
  const view = place.view === "list" ? "week" : place.view;
  const [data, accounts, media] = await Promise.all([
    listCalendar(
      member,
      { days: daysOf(view, date, weekStart), postsPerDay: postsPerDay[view], filters: place.filters },
      now,
    ),
    listAccounts(member),
    listMedia(member, { limit: 1 }),
  ]);
  return (
    <Calendar
      now={now.toISOString()}
      timeZone={member.timeZone}
      secondZone={null}
      weekStart={weekStart}
      workspaceId={member.workspaceId}
      canCompose={may(member.role, "compose posts")}
      first={{ query: queryOf({ ...place, view }, date, weekStart), data, at: now.toISOString() }}
      missing={accounts.length === 0 ? "account" : media.items.length === 0 ? "video" : null}
    />
  );
}

/** Of a name that stands in an address twice, the first counts. */
function toParams(searchParams: Awaited<CalendarPageProps["searchParams"]>): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(searchParams)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) params.set(name, first);
  }
  return params;
}
