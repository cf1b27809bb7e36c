"use client";

import { ChevronRight, Inbox, RotateCcw } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useTransition } from "react";
import { toast } from "sonner";
import { DeliveryState } from "@/app/(dashboard)/settings/webhooks/_components/state-mark";
import { replayFailedAction } from "@/app/(dashboard)/settings/webhooks/actions";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { KEPT_DAYS } from "@/lib/webhooks/rules";
import type { DeliveryStatus, DeliveryView, EndpointView } from "@/lib/webhooks/types";

const REFRESH_MS = 4000;
const DAY_MS = 86_400_000;
const filters = [undefined, "waiting", "delivered", "given up"] as const;

interface DeliveryLogProps {
  endpoint: EndpointView;
  deliveries: DeliveryView[];
  status: DeliveryStatus | undefined;
  /** Behind which place the next page begins. */
  older: number | null;
  isNewest: boolean;
  timeZone: string;
}

export function DeliveryLog(props: DeliveryLogProps) {
  const { endpoint, deliveries, status, older, isNewest, timeZone } = props;
  const t = useTranslations("webhooks.log");
  const path = `/settings/webhooks/${endpoint.id}`;
  useFreshLog(isNewest && endpoint.state !== "off");
  return (
    <section aria-label={t("title")} className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="font-semibold">{t("title")}</h2>
        {status === "given up" && deliveries.length > 0 && endpoint.state !== "off" && (
          <ReplayFailed endpointId={endpoint.id} />
        )}
      </div>
      <nav aria-label={t("filter")} className="flex flex-wrap gap-1.5">
        {filters.map((one) => (
          <Button
            key={one ?? "all"}
            asChild
            size="sm"
            variant={one === status ? "outline" : "quiet"}
            className="max-md:h-11"
          >
            <Link
              href={one ? `${path}?status=${encodeURIComponent(one)}` : path}
              aria-current={one === status ? "page" : undefined}
              scroll={false}
            >
              {t(`filters.${one === "given up" ? "failed" : (one ?? "all")}`)}
            </Link>
          </Button>
        ))}
      </nav>
      {deliveries.length === 0 ? (
        <EmptyState icon={<Inbox aria-hidden />} title={t(status ? "noneOf" : "none")} className="py-10">
          {!status && t("noneText")}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {deliveries.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} path={path} timeZone={timeZone} />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-ink3">{t("kept", { days: KEPT_DAYS })}</p>
        {older !== null && (
          <Button asChild size="sm" className="max-md:h-11">
            <Link
              href={`${path}?${new URLSearchParams({ ...(status && { status }), before: String(older) })}`}
            >
              {t("older")}
            </Link>
          </Button>
        )}
      </div>
    </section>
  );
}

/** What is sent in the background is shown without asking; a page in the background asks nothing. */
function useFreshLog(isOn: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => document.visibilityState === "visible" && router.refresh(), REFRESH_MS);
    return () => clearInterval(timer);
  }, [isOn, router]);
}

interface DeliveryRowProps {
  delivery: DeliveryView;
  path: string;
  timeZone: string;
}

function DeliveryRow({ delivery, path, timeZone }: DeliveryRowProps) {
  const t = useTranslations("webhooks.log");
  const { id, type, subject, tries, nextTryAt, isReplay, createdAt, status } = delivery;
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 py-2.5 hover:bg-sunk/60 md:grid-cols-[7.5rem_minmax(0,1fr)_auto_1rem]">
      <span className="max-md:order-2">
        <DeliveryState delivery={delivery} />
      </span>
      <p className="min-w-0 max-md:order-1">
        <Link
          href={`${path}?delivery=${id}`}
          scroll={false}
          className="timecode text-sm font-medium after:absolute after:inset-0"
        >
          {type}
        </Link>
        <span className="block truncate text-sm text-ink2">
          {subject.name ?? t(`subjects.${subject.kind}`)}
          {isReplay && <span className="text-ink3"> · {t("replay")}</span>}
        </span>
      </p>
      <p className="relative w-fit text-end text-sm text-ink2 max-md:order-3 max-md:col-span-full max-md:text-start">
        <Moment at={createdAt} timeZone={timeZone} />
        {(tries > 1 || (status === "waiting" && tries > 0)) && (
          <span className="block text-ink3 max-md:ms-2 max-md:inline">
            {t("tries", { count: tries })}
            {nextTryAt && (
              <>
                {" · "}
                {t.rich("next", { when: () => <Moment at={nextTryAt} timeZone={timeZone} /> })}
              </>
            )}
          </span>
        )}
      </p>
      <ChevronRight aria-hidden className="size-4 text-ink3 max-md:hidden rtl:-scale-x-100" />
    </li>
  );
}

function ReplayFailed({ endpointId }: { endpointId: string }) {
  const t = useTranslations("webhooks.log");
  const [isPending, start] = useTransition();
  const replay = () =>
    start(async () => {
      const since = new Date(Date.now() - KEPT_DAYS * DAY_MS).toISOString();
      const result = await replayFailedAction({ endpointId, since });
      if (result.ok) toast.success(t("replayed", { count: result.value.replayed }));
      else toast.error(result.message);
    });
  return (
    <Button size="sm" disabled={isPending} onClick={replay} className="max-md:h-11">
      <RotateCcw aria-hidden />
      {t("replayFailed")}
    </Button>
  );
}
