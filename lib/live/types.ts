/**
 * What a hint can be about. `progress`: bytes of a post that is going out. `notice`: what every page tells of held
 * posts. `inbox`: a person's notifications, told to them alone. The names stand in the triggers that send them.
 */
export const liveTopics = [
  "post",
  "progress",
  "comment",
  "notice",
  "media",
  "import",
  "label",
  "account",
  "queue",
  "inbox",
] as const;
export type LiveTopic = (typeof liveTopics)[number];

/** By topic the ids of what changed, or that too much did to name it. */
export type LiveHints = Partial<Record<LiveTopic, string[] | "many">>;
