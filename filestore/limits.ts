export const FILE_MAX_BYTES = 4_000_000_000;
export const JSON_MAX_BYTES = 256 * 1024;
export const KEYS_MAX = 1_000;
export const LIST_MAX = 500;

/** What stays free on the disk for everything else that lives on it. */
export const DISK_RESERVE_BYTES = 256 * 1024 * 1024;

export const IDLE_TIMEOUT_MS = 120_000;
export const HEADERS_TIMEOUT_MS = 60_000;
export const CONNECTIONS_MAX = 512;

/** A refused sender gets this long to read the answer before its connection is cut. */
export const LINGER_MS = 2_000;

/** A presigned URL lives at most a day, so nothing can resume after it and the hour of grace. */
export const UNFINISHED_LIFE_MS = 25 * 60 * 60 * 1000;
export const SWEEP_EVERY_MS = 60 * 60 * 1000;

export const ANSWER_WAIT_MS = 60_000;
export const HOOK_TIMEOUT_MS = 60_000;
export const HOOK_GRACE_MS = 5_000;
export const HOOK_RETRY_FIRST_MS = 1_000;
export const HOOK_RETRY_MAX_MS = 5 * 60 * 1000;
export const HOOK_LIFE_MS = 3 * 24 * 60 * 60 * 1000;
export const HOOKS_AT_ONCE = 4;
