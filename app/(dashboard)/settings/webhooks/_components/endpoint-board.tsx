"use client";

import { BookOpen, Plus, Webhook } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ChosenAccount } from "@/app/(dashboard)/settings/_components/accounts/chosen-account";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { ENDPOINTS_MAX } from "@/lib/webhooks/rules";
import type { EndpointView } from "@/lib/webhooks/types";
import { EndpointState } from "./state-mark";
import { VerifySnippet } from "./verify-snippet";

const EndpointSheet = dynamic(() => import("./form/endpoint-sheet").then((file) => file.EndpointSheet), {
  ssr: false,
});
const SecretDialog = dynamic(() => import("./secret-dialog").then((file) => file.SecretDialog), {
  ssr: false,
});

interface EndpointBoardProps {
  endpoints: EndpointView[];
  accounts: ChosenAccount[];
  timeZone: string;
}

/** What is open above the list. A secret is here for as long as it is shown, and nowhere after. */
type Open = { kind: "new" } | { kind: "secret"; name: string; secret: string };

export function EndpointBoard({ endpoints, accounts, timeZone }: EndpointBoardProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const make = () => setOpen({ kind: "new" });
  return (
    <>
      {endpoints.length === 0 ? (
        <NoEndpoints onMake={make} />
      ) : (
        <EndpointList endpoints={endpoints} timeZone={timeZone} onMake={make} />
      )}
      {open?.kind === "new" && (
        <EndpointSheet
          accounts={accounts}
          onClose={close}
          onMade={(name, secret) => setOpen({ kind: "secret", name, secret })}
        />
      )}
      {open?.kind === "secret" && <SecretDialog {...open} onClose={close} />}
    </>
  );
}

function NoEndpoints({ onMake }: { onMake: () => void }) {
  const t = useTranslations("webhooks.empty");
  return (
    <div className="grid gap-8 py-8 md:py-12">
      <div className="max-w-xl">
        <Webhook aria-hidden className="size-7 stroke-[1.5] text-ink3" />
        <h2 className="mt-4 text-lg font-semibold">{t("title")}</h2>
        <p className="mt-1.5 text-ink2 text-pretty">{t("text")}</p>
        <div className="mt-5 flex flex-wrap gap-2">
          <MakeButton onMake={onMake} />
          <DocsLink />
        </div>
      </div>
      <ol className="grid gap-5 border-t border-line pt-6 md:grid-cols-3">
        {(["sign", "order", "retry"] as const).map((step) => (
          <li key={step}>
            <h3 className="font-medium">{t(`steps.${step}.title`)}</h3>
            <p className="mt-1 text-sm text-ink2 text-pretty">{t(`steps.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <VerifySnippet />
    </div>
  );
}

function MakeButton({ onMake, isDisabled = false }: { onMake: () => void; isDisabled?: boolean }) {
  const t = useTranslations("webhooks");
  return (
    <Button variant="primary" onClick={onMake} disabled={isDisabled} className="max-md:h-11">
      <Plus aria-hidden />
      {t("make")}
    </Button>
  );
}

function DocsLink() {
  const t = useTranslations("webhooks");
  return (
    <Button asChild variant="quiet" className="max-md:h-11">
      <Link href="/docs/api">
        <BookOpen aria-hidden />
        {t("docs")}
      </Link>
    </Button>
  );
}

interface EndpointListProps extends Pick<EndpointBoardProps, "endpoints" | "timeZone"> {
  onMake: () => void;
}

function EndpointList({ endpoints, timeZone, onMake }: EndpointListProps) {
  const t = useTranslations("webhooks");
  return (
    <div className="grid gap-6 py-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-md text-ink2 text-pretty">{t("note")}</p>
        <span className="flex items-center gap-1 max-md:w-full max-md:flex-row-reverse max-md:justify-end">
          <DocsLink />
          <MakeButton onMake={onMake} isDisabled={endpoints.length >= ENDPOINTS_MAX} />
        </span>
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {endpoints.map((endpoint) => (
          <EndpointRow key={endpoint.id} endpoint={endpoint} timeZone={timeZone} />
        ))}
      </ul>
      <details>
        <summary className="w-fit cursor-pointer rounded-sm text-sm text-ink2 hover:text-ink">
          {t("snippet.title")}
        </summary>
        <VerifySnippet className="mt-3" />
      </details>
    </div>
  );
}

function EndpointRow({ endpoint, timeZone }: { endpoint: EndpointView; timeZone: string }) {
  const t = useTranslations("webhooks");
  const { id, name, url, isTest, eventTypes, accountIds, state, waitingCount, lastDeliveredAt } = endpoint;
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1.5 py-4">
      <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 font-medium">
        <Link
          href={`/settings/webhooks/${id}`}
          className="break-words after:absolute after:inset-0 hover:underline"
        >
          {name}
        </Link>
        {isTest && <Badge tone="info">{t("test")}</Badge>}
      </p>
      <EndpointState state={state} />
      <p className="timecode col-span-full truncate text-sm text-ink2" dir="ltr">
        {url}
      </p>
      <p className="relative col-span-full flex w-fit flex-wrap gap-x-3 gap-y-0.5 text-sm text-ink2">
        <span>{eventTypes ? t("events", { count: eventTypes.length }) : t("allEvents")}</span>
        <span>{accountIds ? t("accounts", { count: accountIds.length }) : t("allAccounts")}</span>
        {waitingCount > 0 && <span className="text-wait">{t("waiting", { count: waitingCount })}</span>}
        <span className="text-ink3">
          {lastDeliveredAt
            ? t.rich("lastDelivered", { when: () => <Moment at={lastDeliveredAt} timeZone={timeZone} /> })
            : t("neverDelivered")}
        </span>
      </p>
    </li>
  );
}
