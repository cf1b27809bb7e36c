"use client";

import { RotateCcw } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { CodeBlock } from "@/app/(dashboard)/settings/webhooks/_components/code-block";
import { DeliveryState } from "@/app/(dashboard)/settings/webhooks/_components/state-mark";
import { replayDeliveryAction } from "@/app/(dashboard)/settings/webhooks/actions";
import { useSentence } from "@/components/shell/sentences";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import type { AttemptView, DeliveryDetail } from "@/lib/webhooks/types";

interface DeliverySheetProps {
  delivery: DeliveryDetail;
  isOff: boolean;
  timeZone: string;
}

/** One delivery, by its own address: what was sent, and what came back each time. */
export function DeliverySheet({ delivery, isOff, timeZone }: DeliverySheetProps) {
  const t = useTranslations("webhooks.log");
  const router = useRouter();
  const { type, subject, attempts, nextTryAt, body, eventId } = delivery;
  return (
    <Sheet
      open
      onOpenChange={(isOpen) =>
        !isOpen && router.push(`/settings/webhooks/${delivery.endpointId}`, { scroll: false })
      }
    >
      <SheetContent
        title={type}
        className="md:w-[38rem]"
        footer={<Replay delivery={delivery} isOff={isOff} />}
      >
        <div className="grid min-w-0 gap-6">
          <div className="grid gap-1.5">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <DeliveryState delivery={delivery} />
              {nextTryAt && delivery.tries > 0 && (
                <span className="text-sm text-ink2">
                  {t.rich("next", { when: () => <Moment at={nextTryAt} timeZone={timeZone} /> })}
                </span>
              )}
              {delivery.status === "waiting" && !nextTryAt && (
                <span className="text-sm text-ink2">{t("atRest")}</span>
              )}
            </p>
            {subject.kind === "post" && (
              <Link
                href={`/posts/${subject.id}`}
                className="w-fit max-w-full truncate text-ink2 underline underline-offset-2"
              >
                {subject.name ?? t("subjects.post")}
              </Link>
            )}
            <p className="timecode text-xs text-ink3 wrap-anywhere" dir="ltr">
              webhook-id: {eventId}
            </p>
          </div>
          <section aria-label={t("attempts")} className="grid min-w-0 gap-3">
            <h3 className="text-sm font-semibold">{t("attempts")}</h3>
            {attempts.length === 0 && <p className="text-ink2">{t("notYet")}</p>}
            <ol className="grid min-w-0 gap-4">
              {attempts.toReversed().map((attempt) => (
                <Attempt key={attempt.number} attempt={attempt} timeZone={timeZone} />
              ))}
            </ol>
          </section>
          <section className="grid min-w-0 gap-3">
            <h3 className="text-sm font-semibold">{t("body")}</h3>
            <CodeBlock label={t("body")} code={JSON.stringify(JSON.parse(body), null, 2)} />
          </section>
        </div>
      </SheetContent>
    </Sheet>
  );
}

function Attempt({ attempt, timeZone }: { attempt: AttemptView; timeZone: string }) {
  const t = useTranslations("webhooks.log");
  const say = useSentence();
  const { number, at, status, durationMs, problem, answer } = attempt;
  const isTaken = status !== null && status >= 200 && status < 300;
  return (
    <li className="grid min-w-0 gap-1.5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <span className="text-sm text-ink3">{t("attempt", { number })}</span>
        <span className={`timecode text-sm font-medium ${isTaken ? "text-ok" : "text-hold"}`}>
          {status ?? t("noAnswer")}
        </span>
        <span className="timecode text-sm text-ink2">{t("duration", { ms: durationMs })}</span>
        <span className="text-sm text-ink2">
          <Moment at={at} timeZone={timeZone} />
        </span>
      </p>
      {problem && <p className="text-ink2 text-pretty">{say(problem)}</p>}
      {answer && <CodeBlock label={t("answer")} code={answer} />}
    </li>
  );
}

function Replay({ delivery, isOff }: { delivery: DeliveryDetail; isOff: boolean }) {
  const t = useTranslations("webhooks.log");
  const router = useRouter();
  const path = `/settings/webhooks/${delivery.endpointId}`;
  const [isPending, start] = useTransition();
  const replay = () =>
    start(async () => {
      const result = await replayDeliveryAction({ deliveryId: delivery.id });
      if (!result.ok) return void toast.error(result.message);
      toast.success(t("isReplayed"));
      router.push(`${path}?delivery=${result.value.deliveryId}`, { scroll: false });
    });
  const isWaiting = delivery.status === "waiting";
  return (
    <Button disabled={isPending || isOff || isWaiting} onClick={replay} className="max-md:h-11">
      <RotateCcw aria-hidden />
      {t("sendAgain")}
    </Button>
  );
}
