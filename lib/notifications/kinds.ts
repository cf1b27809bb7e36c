/**
 * What a person can be told of. Its sentence stands in messages/<language>/notices.json, below the kind with a hyphen
 * (`post-failed`), and names these values.
 */
export const notificationValues = {
  "post/failed": ["account", "caption", "reason"],
  "post/held": ["account", "caption", "reason"],
  "post/outcome-unknown": ["account", "caption"],
  "account/reconnect-needed": ["account", "reason"],
  "post/published": ["account", "caption"],
  "post/in-inbox": ["account", "caption"],
  "approval/asked": ["person", "account", "caption"],
  "approval/reminder": ["account", "caption", "at"],
  "approval/escalated": ["account", "caption", "at"],
  "approval/given": ["person", "account", "caption"],
  "approval/changes-asked": ["person", "account", "caption"],
  "approval/declined": ["person", "account", "caption"],
  "approval/voided": ["person", "account", "caption"],
  "comment/new": ["person", "account", "caption"],
  "comment/mention": ["person", "account", "caption"],
  "comment/reply": ["person", "account", "caption"],
  "member/joined": ["person", "role", "workspace"],
  "member/role-changed": ["person", "role", "workspace"],
  "workspace/deletion": ["person", "workspace", "until"],
  "person/new-sign-in": ["device", "network"],
  "webhook/disabled": ["name", "reason"],
  "api-key/revoked": ["name", "reason"],
  "api-key/expiring": ["name", "until"],
  "profile/ended": ["name", "account", "reason"],
} as const satisfies Record<`${string}/${string}`, readonly NoticeValue[]>;

/**
 * Values are said in the reader's language and zone: `at` and `until` are ISO instants, `role` chooses its words in the
 * sentence, `reason` is a sentence of the domain, an empty `caption` is a post without one. `text` is quoted below any sentence.
 */
export type NoticeValue =
  | "person"
  | "account"
  | "caption"
  | "reason"
  | "role"
  | "workspace"
  | "name"
  | "device"
  | "network"
  | "at"
  | "until"
  | "text";

export type NotificationKind = keyof typeof notificationValues;
export const notificationKinds = Object.keys(notificationValues) as NotificationKind[];

/** These always reach somebody, whatever was chosen. */
const critical: readonly NotificationKind[] = [
  "post/failed",
  "post/held",
  "post/outcome-unknown",
  "account/reconnect-needed",
];

export function isCritical(kind: NotificationKind): boolean {
  return critical.includes(kind);
}
