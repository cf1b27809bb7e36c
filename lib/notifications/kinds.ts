/** What a person can be told of. The first four always reach somebody, whatever was chosen. */
export const notificationKinds = [
  "post/failed",
  "post/held",
  "post/outcome-unknown",
  "account/reconnect-needed",
  "post/published",
  "approval/asked",
  "approval/reminder",
  "approval/escalated",
  "approval/given",
  "approval/changes-asked",
  "approval/declined",
  "approval/voided",
  "comment/mention",
  "comment/reply",
  "member/joined",
  "member/role-changed",
  "workspace/deletion",
  "person/new-sign-in",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];
