import { ChevronRight } from "lucide-react";
import { sayDay, sayInstant } from "@/app/(dashboard)/accounts/_components/say-instant";
import type { AccountDetail, AccountFailureView } from "@/lib/accounts/types";
import { Fact } from "./fact";

interface HealthProps {
  account: AccountDetail;
  timeZone: string;
}

export function Health({ account, timeZone }: HealthProps) {
  const { accessExpiresAt, refreshExpiresAt, refreshedAt, refreshLostAt, connectedByName } = account;
  return (
    <dl className="grid gap-3">
      <Fact name="Connected">
        <span className="timecode">{sayDay(account.connectedAt, timeZone)}</span>
        {connectedByName && <span className="text-ink2"> by {connectedByName}</span>}
      </Fact>
      <Fact name="Access until">
        <When iso={accessExpiresAt} timeZone={timeZone} otherwise="No access" />
      </Fact>
      <Fact name="Permission until">
        <When iso={refreshExpiresAt} timeZone={timeZone} otherwise="No permission" />
      </Fact>
      <Fact name="Last renewal">
        <When iso={refreshedAt} timeZone={timeZone} otherwise="Not yet" />
        {refreshLostAt && (
          <p className="mt-1 text-sm text-wait text-pretty">
            TikTok's answer to the renewal of {sayDay(refreshLostAt, timeZone)} was lost. Cuepost asks again;
            if TikTok refuses, the account has to be reconnected.
          </p>
        )}
      </Fact>
      <Fact name="Last success">
        <When iso={account.lastSuccessAt} timeZone={timeZone} otherwise="Not asked since it was connected" />
      </Fact>
      <Fact name="Last failure">
        {account.lastFailure ? <Failure failure={account.lastFailure} timeZone={timeZone} /> : "None"}
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
  return (
    <time dateTime={iso} className="timecode">
      {sayInstant(iso, timeZone)}
    </time>
  );
}

/** The sentence; TikTok's own words open. */
function Failure({ failure, timeZone }: { failure: AccountFailureView; timeZone: string }) {
  const { at, message, code, endpoint, logId } = failure;
  const rows = Object.entries({ code, endpoint, "log id": logId }).filter(([, value]) => value !== null);
  return (
    <div>
      <When iso={at} timeZone={timeZone} otherwise="" />
      <p className="mt-0.5 text-pretty">{message}</p>
      <details className="group mt-1">
        <summary className="-mx-1.5 flex w-fit cursor-pointer list-none items-center gap-1 rounded-md px-1.5 py-0.5 text-sm text-ink2 hover:bg-sunk [&::-webkit-details-marker]:hidden">
          Details
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
