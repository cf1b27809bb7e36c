import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { listPostAccounts } from "@/lib/accounts/queries";
import { requireMember } from "@/lib/auth/require-member";
import { weekStartOf } from "@/lib/i18n/locales";
import { listMedia } from "@/lib/media/queries";
import { listCalendar } from "@/lib/posts/calendar-queries";
import { listCalendarPage, listTimeless, placeAt } from "@/lib/posts/list-calendar-page";
import { dayRange, localOf } from "@/lib/posts/zones";
import { may } from "@/lib/workspaces/permissions";
import { listMembers } from "@/lib/workspaces/queries";
import type { Member } from "@/lib/workspaces/types";
import { Calendar, type CalendarProps } from "./_components/calendar";
import { type CalendarPlace, readPlace } from "./_components/calendar-place";
import { postsPerDay, queryOf } from "./_components/calendar-query";
import { daysOf } from "./_components/days";
import { parseSecondZone, SECOND_ZONE_COOKIE } from "./_components/second-zone";

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
  const canCompose = may(member.role, "compose posts");
  const isTeam = may(member.role, "view workspace");
  const [first, accounts, members, files, jar, sent] = await Promise.all([
    readFirst(member, { place, date, weekStart, now }),
    listPostAccounts(member),
    isTeam ? listMembers(member) : [],
    canCompose ? listMedia(member, { limit: 1 }) : null,
    cookies(),
    headers(),
  ]);
  return (
    <Calendar
      now={now.toISOString()}
      timeZone={member.timeZone}
      secondZone={parseSecondZone(jar.get(SECOND_ZONE_COOKIE)?.value, member.timeZone)}
      weekStart={weekStart}
      workspaceId={member.workspaceId}
      canCompose={canCompose}
      canShare={may(member.role, "share with clients")}
      filterable={{
        accounts: accounts.map(({ displayName, ...account }) => ({ ...account, name: displayName })),
        members: members.map(({ userId: id, name }) => ({ id, name })),
        byLabels: isTeam,
      }}
      first={first}
      isPhone={/Mobi/.test(sent.get("user-agent") ?? "")}
      accounts={accounts}
      missing={findMissing(member, accounts.length > 0, files?.items.length !== 0)}
    />
  );
}

function findMissing(member: Member, hasAccount: boolean, hasFile: boolean): CalendarProps["missing"] {
  if (!hasAccount) return may(member.role, "connect accounts") ? "account" : "given";
  return hasFile ? null : "video";
}

interface Opened {
  place: CalendarPlace;
  date: string;
  weekStart: number;
  now: Date;
}

/** What the page is drawn with; from there on the browser asks for what it turns to. */
async function readFirst(member: Member, opened: Opened): Promise<CalendarProps["first"]> {
  const { place, date, weekStart, now } = opened;
  const { view, filters } = place;
  const about = { query: queryOf(place, date, weekStart), at: now.toISOString() };
  if (view === "list") {
    const from = placeAt(dayRange(date, member.timeZone).from);
    const [page, timeless] = await Promise.all([
      listCalendarPage(member, { filters, place: from, direction: "later" }, now),
      listTimeless(member, filters, now),
    ]);
    return { list: { ...about, data: { page, timeless } } };
  }
  const asked = { days: daysOf(view, date, weekStart), postsPerDay: postsPerDay[view], filters };
  return { days: { ...about, data: await listCalendar(member, asked, now) } };
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
