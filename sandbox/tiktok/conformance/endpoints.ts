import { CANCEL, CONTENT_INIT, CREATOR_INFO, INBOX_INIT, STATUS, VIDEO_INIT } from "../testing.ts";

/** By the letters that rows call them; what has no documented limit has none here. */
export const ENDPOINTS = [
  { name: "CI", path: CREATOR_INFO, route: "creator_info", perMinute: 20 },
  { name: "VI", path: VIDEO_INIT, route: "init", perMinute: 6 },
  { name: "II", path: INBOX_INIT, route: "inbox_init", perMinute: 6 },
  { name: "PI", path: CONTENT_INIT, route: "content_init", perMinute: 6 },
  { name: "SF", path: STATUS, route: "status", perMinute: 30 },
  { name: "CX", path: CANCEL, route: "cancel", perMinute: undefined },
];
