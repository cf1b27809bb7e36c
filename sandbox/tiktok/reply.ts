import { randomBytes } from "node:crypto";

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** An answer that is not `ok` although the client did nothing wrong. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A refusal because the client broke a documented rule; it is kept in the list of violations. */
export class Violation extends Refusal {}

/** An answer that a fault ordered, where wished with a body of its own instead of the route's usual shape. */
export class Ordered extends Refusal {
  readonly body: string | null;
  readonly headers: Record<string, string>;

  constructor(fault: OrderedAnswer) {
    super(fault.status, fault.code, "A fault was ordered here.");
    this.body = fault.body;
    this.headers = {
      ...(fault.body !== null && { "content-type": fault.contentType ?? "text/html; charset=utf-8" }),
      ...(fault.retryAfter !== null && { "retry-after": fault.retryAfter }),
    };
  }
}

interface OrderedAnswer {
  status: number;
  code: string;
  body: string | null;
  contentType: string | null;
  retryAfter: string | null;
}

/** Ends the connection without an answer. */
export class Cut extends Error {}

/** A 64-bit number that JSON.stringify writes digit by digit, as TikTok does. */
export function rawNumber(digits: string): unknown {
  return (JSON as unknown as { rawJSON: (text: string) => unknown }).rawJSON(digits);
}

export function json(status: number, value: unknown): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
    body: JSON.stringify(value),
  };
}

export function envelope(data: unknown): Reply {
  return json(200, { data, error: { code: "ok", message: "", log_id: makeLogId() } });
}

/** For the one endpoint that answers without `data`. */
export function bareEnvelope(): Reply {
  return json(200, { error: { code: "ok", message: "", log_id: makeLogId() } });
}

export function bareRefusal({ status, code, message }: Refusal): Reply {
  return json(status, { error: { code, message, log_id: makeLogId() } });
}

export function envelopeRefusal({ status, code, message }: Refusal): Reply {
  return json(status, { data: {}, error: { code, message, log_id: makeLogId() } });
}

export function oauthRefusal({ status, code, message }: Refusal): Reply {
  return json(status, { error: code, error_description: message, log_id: makeLogId() });
}

function makeLogId(): string {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  return stamp + randomBytes(9).toString("hex").toUpperCase();
}
