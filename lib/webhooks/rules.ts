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

export const ENDPOINTS_MAX = 20;
