import { CircleCheck, CirclePause, CircleX, Clock, RotateCw, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { DeliveryView, EndpointView } from "@/lib/webhooks/types";

const marks = {
  on: { tone: "ok", Icon: CircleCheck },
  failing: { tone: "wait", Icon: TriangleAlert },
  off: { tone: "hold", Icon: CirclePause },
} as const;

export function EndpointState({ state }: { state: EndpointView["state"] }) {
  const t = useTranslations("webhooks.states");
  const { tone, Icon } = marks[state];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className="size-3.5" />
      {t(state)}
    </Badge>
  );
}

const tones = {
  delivered: "text-ok",
  retrying: "text-wait",
  waiting: "text-ink2",
  failed: "text-hold",
} as const;
const icons = { delivered: CircleCheck, retrying: RotateCw, waiting: Clock, failed: CircleX } as const;

export function DeliveryState({ delivery }: { delivery: Pick<DeliveryView, "status" | "tries"> }) {
  const t = useTranslations("webhooks.delivery");
  const { status, tries } = delivery;
  const state =
    status === "given up" ? "failed" : status === "delivered" ? status : tries > 0 ? "retrying" : status;
  const Icon = icons[state];
  return (
    <span
      className={`inline-flex items-center gap-1.5 text-sm font-medium whitespace-nowrap ${tones[state]}`}
    >
      <Icon aria-hidden className="size-4" />
      {t(state)}
    </span>
  );
}
