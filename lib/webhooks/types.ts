import type { EventType, TEST_EVENT } from "./rules";

/** An endpoint as screens and programs see it. Instants are ISO strings; the secret is nowhere. */
export interface EndpointView {
  id: string;
  name: string;
  url: string;
  isTest: boolean;
  eventTypes: EventType[] | null;
  accountIds: string[] | null;
  state: "on" | "failing" | "off";
  failingSince: string | null;
  disabledAt: string | null;
  /** Null where a person did it. */
  disabledReason: string | null;
  previousSecretEndsAt: string | null;
  createdAt: string;
  /** Deliveries that have not arrived yet. */
  waitingCount: number;
  lastDeliveredAt: string | null;
}

export type DeliveryStatus = "waiting" | "delivered" | "given up";

export interface DeliveryView {
  id: string;
  /** Its order among those of the endpoint. */
  place: number;
  endpointId: string;
  eventId: string;
  type: EventType | typeof TEST_EVENT;
  subject: { kind: "post" | "media" | "account" | "endpoint"; id: string; name: string | null };
  status: DeliveryStatus;
  tries: number;
  /** Null once it has ended, and while its endpoint is off. */
  nextTryAt: string | null;
  isReplay: boolean;
  createdAt: string;
  endedAt: string | null;
}

export interface AttemptView {
  number: number;
  at: string;
  durationMs: number;
  /** Null where no answer came. */
  status: number | null;
  answer: string | null;
  problem: string | null;
}

export interface DeliveryDetail extends DeliveryView {
  /** As it is sent, to the letter. */
  body: string;
  attempts: AttemptView[];
}
