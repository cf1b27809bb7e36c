import "server-only";
import type { z } from "zod";
import type { DeliveryDetail, DeliveryStatus, DeliveryView, EndpointView } from "@/lib/webhooks/types";
import type { WebhookDelivery, WebhookDeliveryDetail, WebhookEndpoint } from "./contract/webhooks";

const states = { on: "enabled", failing: "failing", off: "disabled" } as const;

export function toEndpointResource(view: EndpointView): z.input<typeof WebhookEndpoint> {
  return {
    id: view.id,
    name: view.name,
    url: view.url,
    mode: view.isTest ? "test" : "live",
    events: view.eventTypes,
    account_ids: view.accountIds,
    status: states[view.state],
    failing_since: view.failingSince,
    disabled_at: view.disabledAt,
    disabled_reason: view.disabledReason,
    previous_secret_ends_at: view.previousSecretEndsAt,
    waiting_deliveries: view.waitingCount,
    created_at: view.createdAt,
  };
}

export const deliveryStatuses = {
  waiting: "waiting",
  delivered: "delivered",
  given_up: "given up",
} as const satisfies Record<string, DeliveryStatus>;

export function toDeliveryResource(view: DeliveryView): z.input<typeof WebhookDelivery> {
  return {
    id: view.id,
    endpoint_id: view.endpointId,
    event_id: view.eventId,
    type: view.type,
    subject: { kind: view.subject.kind, id: view.subject.id },
    status: view.status === "given up" ? "given_up" : view.status,
    tries: view.tries,
    next_try_at: view.nextTryAt,
    replay: view.isReplay,
    created_at: view.createdAt,
    ended_at: view.endedAt,
  };
}

export function toDeliveryDetail(view: DeliveryDetail): z.input<typeof WebhookDeliveryDetail> {
  return {
    ...toDeliveryResource(view),
    body: view.body,
    attempts: view.attempts.map(({ durationMs, ...rest }) => ({ ...rest, duration_ms: durationMs })),
  };
}
