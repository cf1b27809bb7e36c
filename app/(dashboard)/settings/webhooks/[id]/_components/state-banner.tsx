import { CirclePause, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Sentence } from "@/components/shell/sentences";
import { Moment } from "@/components/ui/moment";
import { FAILING_DAYS_MAX, KEPT_DAYS } from "@/lib/webhooks/rules";
import type { EndpointView } from "@/lib/webhooks/types";
import { SwitchButton } from "./switch-button";

/** What is wrong, what becomes of it, and what to do. Nothing where all is well. */
export function StateBanner({ endpoint, timeZone }: { endpoint: EndpointView; timeZone: string }) {
  const t = useTranslations("webhooks.banner");
  const { state, disabledAt, disabledReason, failingSince, waitingCount } = endpoint;
  if (state === "on") return null;
  const at = disabledAt ?? failingSince;
  const isOff = state === "off";
  const Icon = isOff ? CirclePause : TriangleAlert;
  const when = () => at && <Moment at={at} timeZone={timeZone} />;
  return (
    <div
      role="status"
      className={`grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-3 rounded-card p-4 ${isOff ? "bg-hold-soft" : "bg-wait-soft"}`}
    >
      <Icon aria-hidden className={`mt-0.5 size-4 ${isOff ? "text-hold" : "text-wait"}`} />
      <div className="grid gap-1">
        <p className="font-medium text-pretty">{t.rich(isOff ? "off" : "failing", { when })}</p>
        <p className="text-ink2 text-pretty">
          {disabledReason && (
            <>
              <Sentence>{disabledReason}</Sentence>{" "}
            </>
          )}
          {isOff
            ? t("offText", { count: waitingCount, days: KEPT_DAYS })
            : t("failingText", { count: waitingCount, days: FAILING_DAYS_MAX })}
        </p>
      </div>
      {isOff && (
        <div className="col-start-2">
          <SwitchButton endpointId={endpoint.id} />
        </div>
      )}
    </div>
  );
}
