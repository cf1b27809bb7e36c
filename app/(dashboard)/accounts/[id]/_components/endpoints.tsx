import { useTranslations } from "next-intl";
import { useInstants } from "@/app/(dashboard)/accounts/_components/use-instants";
import type { EndpointUse } from "@/lib/accounts/types";

interface EndpointsProps {
  endpoints: EndpointUse[];
  timeZone: string;
}

export function Endpoints({ endpoints, timeZone }: EndpointsProps) {
  const t = useTranslations("accounts");
  const { sayInstant } = useInstants(timeZone);
  return (
    <ul className="grid gap-3">
      {endpoints.map(({ endpoint, used, limit, blockedUntil }) => (
        <li key={endpoint} className="grid gap-1.5">
          <div className="flex items-baseline justify-between gap-4">
            <span>{t(`endpoints.${endpoint}`)}</span>
            <span className="timecode text-sm text-ink2">{t("used", { used, limit })}</span>
          </div>
          <div aria-hidden className="h-1 overflow-hidden rounded-full bg-line">
            <div
              className="h-full rounded-full bg-ink2"
              style={{ width: `${Math.min(100, (100 * used) / limit)}%` }}
            />
          </div>
          {blockedUntil && (
            <p className="text-sm text-wait">
              {t.rich("waitUntil", {
                at: () => <span className="timecode">{sayInstant(blockedUntil)}</span>,
              })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
