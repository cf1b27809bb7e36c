import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import type { PlanProgress, SharedPost } from "@/lib/clients/types";
import { PlanPoster } from "./plan-poster";
import { StageBadge } from "./stage-badge";

interface PlanListProps {
  posts: SharedPost[];
  progress: PlanProgress;
  base: string;
  timeZone: string;
  /** `2026-11-23` */
  firstDay: string;
  lastDay: string;
}

/** The posts of some days, what each of them waits for, and how far the answers are. */
export function PlanList({ posts, progress, base, timeZone, firstDay, lastDay }: PlanListProps) {
  const t = useTranslations("review.plan");
  const format = useFormatter();
  const sayDay = (iso: string) =>
    format.dateTime(new Date(iso), { weekday: "long", day: "numeric", month: "long", timeZone });
  const days = Map.groupBy(posts, ({ scheduledAt }) => (scheduledAt ? sayDay(scheduledAt) : t("noDay")));
  const range = format.dateTimeRange(new Date(`${firstDay}T12:00Z`), new Date(`${lastDay}T12:00Z`), {
    ...{ day: "numeric", month: "long", year: "numeric" },
    timeZone: "UTC",
  });
  return (
    <div className="mx-auto max-w-2xl py-6">
      <h1 className="text-[1.75rem] leading-9 font-semibold">{t("title")}</h1>
      <p className="mt-1 text-ink2">
        {range} · <span className="text-sm">{t("zone", { zone: timeZone })}</span>
      </p>
      {posts.length === 0 ? (
        <p className="mt-8 text-ink2 text-pretty">{t("empty")}</p>
      ) : (
        <Answered progress={progress} base={base} />
      )}
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-label={day} className="mt-6">
          <h2 className="text-sm font-medium tracking-normal text-ink3">{day}</h2>
          <ol className="mt-1 divide-y divide-line border-y border-line">
            {ofDay.map((post) => (
              <li key={post.id}>
                <PlanRow post={post} base={base} timeZone={timeZone} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Answered({ progress, base }: Pick<PlanListProps, "progress" | "base">) {
  const t = useTranslations("review.plan");
  const { answered, asked, nextId } = progress;
  if (asked === 0) return <p className="mt-4 text-ink2">{t("nothingAsked")}</p>;
  return (
    <div className="mt-4 grid gap-3">
      <p className="font-medium">{answered === asked ? t("done") : t("progress", { answered, asked })}</p>
      <Progress label={t("progress", { answered, asked })} percent={(100 * answered) / asked} />
      {nextId && (
        <Button asChild variant="primary" size="lg" className="sm:w-fit">
          <Link href={`${base}/${nextId}`}>
            {t(answered === 0 ? "begin" : "next")} <ChevronRight className="rtl:-scale-x-100" />
          </Link>
        </Button>
      )}
    </div>
  );
}

function PlanRow({ post, base, timeZone }: { post: SharedPost; base: string; timeZone: string }) {
  const format = useFormatter();
  const { id, account, scheduledAt, name } = post;
  return (
    <Link
      href={`${base}/${id}`}
      prefetch={false}
      className="grid grid-cols-[3rem_minmax(0,1fr)_auto] items-center gap-3 py-3 hover:bg-sunk"
    >
      <PlanPoster post={post} base={base} />
      <div className="min-w-0">
        <p className="flex items-center gap-2 text-sm text-ink2">
          {scheduledAt && (
            <time dateTime={scheduledAt} className="timecode text-ink">
              {format.dateTime(new Date(scheduledAt), { hour: "2-digit", minute: "2-digit", timeZone })}
            </time>
          )}
          <AccountAvatar account={account} size={16} />
          <span className="truncate">{account.displayName}</span>
        </p>
        <p dir="auto" className="mt-0.5 line-clamp-2 text-start break-words">
          {name}
        </p>
        <div className="mt-1.5">
          <StageBadge post={post} />
        </div>
      </div>
      <ChevronRight aria-hidden className="size-4 text-ink3 rtl:-scale-x-100" />
    </Link>
  );
}
