/** What endpoints can be told, `noun.what_happened`. */
export const eventTypes = [
  "post.scheduled",
  "post.uploading",
  "post.published",
  "post.in_inbox",
  "post.failed",
  "post.needs_attention",
  "post.outcome_unknown",
  "post.unpublished",
  "post.canceled",
  "post.unscheduled",
  "media.ready",
  "media.rejected",
  "account.connected",
  "account.reconnect_needed",
  "account.disconnected",
  "approval.requested",
  "approval.approved",
  "approval.changes_requested",
  "approval.declined",
  "approval.voided",
] as const;
export type EventType = (typeof eventTypes)[number];

/** Sent when somebody tries an endpoint, to that one alone. */
export const TEST_EVENT = "webhook.test";

export const eventGroups = ["post", "media", "account", "approval"] as const;
export type EventGroup = (typeof eventGroups)[number];

export function groupOf(type: EventType): EventGroup {
  return type.slice(0, type.indexOf(".")) as EventGroup;
}

export const ENDPOINTS_MAX = 20;
export const ENDPOINT_NAME_MAX = 60;
export const ENDPOINT_URL_MAX = 2000;
export const ENDPOINT_ACCOUNTS_MAX = 500;
export const REPLAYS_MAX = 1000;

/** How long the secret before signs as well, unless told otherwise, and at most. */
export const OVERLAP_HOURS = 24;
export const OVERLAP_HOURS_MAX = 7 * 24;

/** An endpoint that has taken nothing for so long is switched off. */
export const FAILING_DAYS_MAX = 3;
/** Events, and what became of them, are kept for so long. */
export const KEPT_DAYS = 30;

/** Of an answer, and of the whole exchange. */
export const ANSWER_BYTES_MAX = 4096;
export const ANSWER_TIMEOUT_MS = 15_000;
