import type { Metadata } from "next";
import { listAccounts } from "@/lib/accounts/queries";
import { requireMember } from "@/lib/auth/require-member";
import { listMedia } from "@/lib/media/queries";
import { listCalendarPosts } from "@/lib/posts/queries";
import { dayRange, localOf } from "@/lib/posts/zones";
import { may } from "@/lib/workspaces/permissions";
import { Calendar } from "./_components/calendar";
import { type CalendarView, daysOf, isDate } from "./_components/days";

export const metadata: Metadata = { title: "Calendar" };

interface CalendarPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CalendarPage({ searchParams }: CalendarPageProps) {
  const member = await requireMember();
  const { view: askedView, date: askedDate } = await searchParams;
  const now = new Date();
  const view: CalendarView = askedView === "month" ? "month" : "week";
  const date =
    typeof askedDate === "string" && isDate(askedDate)
      ? askedDate
      : localOf(now, member.timeZone).slice(0, 10);
  const days = daysOf(view, date);
  const from = dayRange(days[0] as string, member.timeZone).from;
  const to = dayRange(days.at(-1) as string, member.timeZone).to;
  const [posts, accounts, media] = await Promise.all([
    listCalendarPosts(member, { from, to }),
    listAccounts(member),
    listMedia(member, { limit: 1 }),
  ]);
  return (
    <Calendar
      view={view}
      date={date}
      now={now.toISOString()}
      timeZone={member.timeZone}
      workspaceId={member.workspaceId}
      canCompose={may(member.role, "compose posts")}
      range={{ from: from.toISOString(), to: to.toISOString() }}
      posts={posts}
      missing={accounts.length === 0 ? "account" : media.items.length === 0 ? "video" : null}
    />
  );
}
