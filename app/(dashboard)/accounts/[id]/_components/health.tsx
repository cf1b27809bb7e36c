import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useInstants } from "@/app/(dashboard)/accounts/_components/use-instants";
import { Sentence } from "@/components/shell/sentences";
import { Moment } from "@/components/ui/moment";
import type { AccountDetail, AccountFailureView } from "@/lib/accounts/types";
import { Fact } from "./fact";

interface HealthProps {
  account: AccountDetail;
  timeZone: string;
}

export function Health({ account, timeZone }: HealthProps) {
  const t = useTranslations("accounts.health");
  const { accessExpiresAt, refreshExpiresAt, refreshedAt, refreshLostAt, connectedByName } = account;
  const { sayDay } = useInstants(timeZone);
  return (
    <dl className="grid gap-3">
      <Fact name={t("connected")}>
        {t.rich(connectedByName ? "connectedBy" : "connectedOn", {
          day: () => <span className="timecode">{sayDay(account.connectedAt)}</span>,
          by: (words) => <span className="text-ink2">{words}</span>,
          person: connectedByName ?? "",
        })}
      </Fact>
      <Fact name={t("access")}>
        <When iso={accessExpiresAt} timeZone={timeZone} otherwise={t("noAccess")} />
      </Fact>
      <Fact name={t("permission")}>
        <When iso={refreshExpiresAt} timeZone={timeZone} otherwise={t("noPermission")} />
      </Fact>
      <Fact name={t("renewal")}>
        <When iso={refreshedAt} timeZone={timeZone} otherwise={t("notYet")} />
        {refreshLostAt && (
          <p className="mt-1 text-sm text-wait text-pretty">
            {t("renewalLost", { day: sayDay(refreshLostAt) })}
          </p>
        )}
      </Fact>
      <Fact name={t("success")}>
        <When iso={account.lastSuccessAt} timeZone={timeZone} otherwise={t("notAsked")} />
      </Fact>
      <Fact name={t("failure")}>
        {account.lastFailure ? <Failure failure={account.lastFailure} timeZone={timeZone} /> : t("none")}
      </Fact>
    </dl>
  );
}

interface WhenProps {
  iso: string | null;
  timeZone: string;
  otherwise: string;
}

function When({ iso, timeZone, otherwise }: WhenProps) {
  if (!iso) return <span className="text-ink2">{otherwise}</span>;
  return <Moment at={iso} timeZone={timeZone} />;
}

/** The sentence; TikTok's own words open. */
function Failure({ failure, timeZone }: { failure: AccountFailureView; timeZone: string }) {
  const t = useTranslations("accounts.health");
  const { at, message, code, endpoint, logId } = failure;
  const rows = Object.entries({ code, endpoint, "log id": logId }).filter(([, value]) => value !== null);
  return (
    <div>
      <When iso={at} timeZone={timeZone} otherwise="" />
      <p className="mt-0.5 text-pretty">
        <Sentence>{message}</Sentence>
      </p>
      <details className="group mt-1">
        <summary className="-mx-1.5 flex w-fit cursor-pointer list-none items-center gap-1 rounded-md px-1.5 py-0.5 text-sm text-ink2 hover:bg-sunk [&::-webkit-details-marker]:hidden">
          {t("details")}
          <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        </summary>
        <dl className="timecode mt-1.5 grid w-fit max-w-full grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 rounded-md bg-sunk px-3 py-2 text-xs text-ink2">
          {rows.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink3">{name}</dt>
              <dd className="break-all">{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
