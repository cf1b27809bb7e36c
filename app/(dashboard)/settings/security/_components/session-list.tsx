"use client";

import { Monitor, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import type { SessionView } from "@/lib/auth/own-sessions";
import { endOtherSessionsAction, endSessionAction } from "../actions";

const HANDHELD = ["Android", "iPhone", "iPad"];

export function SessionList({ sessions, timeZone }: { sessions: SessionView[]; timeZone: string }) {
  const t = useTranslations("security.sessions");
  const [isBusy, startEnding] = useTransition();

  const endOthers = () =>
    startEnding(async () => {
      const result = await endOtherSessionsAction({});
      if (result.ok) toast.success(t("othersEnded"));
      else toast.error(result.message);
    });

  return (
    <div className="grid min-w-0 gap-4">
      <ul className="-mt-gap-row divide-y divide-line">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} timeZone={timeZone} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Button onClick={endOthers} disabled={isBusy} className="justify-self-start">
          {t("endOthers")}
        </Button>
      ) : (
        <p className="text-sm text-ink3">{t("only")}</p>
      )}
    </div>
  );
}

function SessionRow({ session, timeZone }: { session: SessionView; timeZone: string }) {
  const t = useTranslations("security.sessions");
  const [isBusy, startEnding] = useTransition();
  const { browser, system } = session.device;
  const device = t("device", {
    browser: browser ?? t("unknownBrowser"),
    system: system ?? t("unknownSystem"),
  });
  const Icon = system && HANDHELD.includes(system) ? Smartphone : Monitor;
  const moment = (at: string) => () => <Moment at={at} timeZone={timeZone} />;

  const end = () =>
    startEnding(async () => {
      const result = await endSessionAction({ sessionId: session.id });
      if (result.ok) toast.success(t("ended"));
      else toast.error(result.message);
    });

  return (
    <li className="flex items-center gap-3 py-gap-row">
      <Icon aria-hidden className="size-5 shrink-0 text-ink3" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {device}
          {session.isThisOne && <Badge tone="ok">{t("this")}</Badge>}
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-ink3">
          {session.network && <span className="timecode">{session.network}</span>}
          <span>
            {t.rich("when", { used: moment(session.lastUsedAt), since: moment(session.createdAt) })}
          </span>
        </p>
      </div>
      {!session.isThisOne && (
        <Button
          variant="quiet"
          size="sm"
          onClick={end}
          disabled={isBusy}
          aria-label={t("endLabel", { device })}
        >
          {t("end")}
        </Button>
      )}
    </li>
  );
}
