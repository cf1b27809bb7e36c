/** What the caller can do about it: `wait` is the rate limit, `retry` a bad moment of TikTok's or the network's. */
export type TikTokErrorKind =
  | "retry"
  | "wait"
  | "reconnect"
  | "fix the post"
  | "fix the app"
  | "ask the person";

interface Facts {
  logId?: string | null;
  httpStatus?: number | null;
  retryAfterSeconds?: number | null;
  /** TikTok's own words, for "details"; never shown as the message. */
  detail?: string | null;
  cause?: unknown;
}

/** What TikTok said. `message` is for a person; nothing in here ever holds a token. */
export class TikTokError extends Error {
  override readonly name = "TikTokError";
  readonly code: string;
  readonly kind: TikTokErrorKind;
  readonly logId: string | null;
  readonly httpStatus: number | null;
  readonly retryAfterSeconds: number | null;
  readonly detail: string | null;

  constructor(code: string, kind: TikTokErrorKind, facts: Facts & { message: string }) {
    super(facts.message, { cause: facts.cause });
    this.code = code;
    this.kind = kind;
    this.logId = facts.logId ?? null;
    this.httpStatus = facts.httpStatus ?? null;
    this.retryAfterSeconds = facts.retryAfterSeconds ?? (kind === "wait" ? RATE_WINDOW_SECONDS : null);
    this.detail = redact(facts.detail ?? null);
  }
}

const RATE_WINDOW_SECONDS = 60;
const DETAIL_CHARACTERS_MAX = 300;
const CODE_CHARACTERS_MAX = 80;

type Row = readonly [kind: TikTokErrorKind, message: string];

const app = (what: string): Row => ["fix the app", `${what} Whoever runs this Cuepost has to look into it.`];

/** The one table of codes: TikTok's (Error Handling, Direct Post, OAuth) and, last, the ones we give. */
export const errorTable = {
  access_token_invalid: ["reconnect", "TikTok no longer accepts this account's permission. Reconnect it."],
  scope_not_authorized: [
    "reconnect",
    "This account has not given Cuepost the permission this needs. Reconnect it and allow everything listed.",
  ],
  scope_permission_missed: [
    "reconnect",
    "This account has not given Cuepost the permission this needs. Reconnect it and allow everything listed.",
  ],
  invalid_param: app("TikTok found the request malformed."),
  invalid_params: app("TikTok found the request malformed."),
  invalid_file_upload: ["fix the post", "TikTok refused the video file. Choose another one."],
  rate_limit_exceeded: ["wait", "TikTok asks Cuepost to slow down for this account. It goes on in a minute."],
  internal_error: ["retry", "TikTok had a fault of its own. Cuepost tries again."],

  app_version_check_failed: [
    "ask the person",
    "The TikTok app on the creator's phone is too old. Update it, then try again.",
  ],
  invalid_publish_id: app("TikTok does not know this publication."),
  token_not_authorized_for_specified_publish_id: app("TikTok says this publication is another account's."),
  publish_not_cancellable: ["ask the person", "TikTok can no longer stop this publication."],
  spam_risk_too_many_posts: [
    "ask the person",
    "TikTok allows this account no more posts from apps for now. The limit counts 24 hours back: choose a later time.",
  ],
  spam_risk_user_banned_from_posting: [
    "ask the person",
    "TikTok has banned this account from posting. Its owner finds the reason in the TikTok app.",
  ],
  reached_active_user_cap: [
    "ask the person",
    "TikTok's daily number of accounts that may post through this Cuepost is used up. Choose a time tomorrow.",
  ],
  spam_risk_too_many_pending_share: [
    "ask the person",
    "Five drafts wait unfinished in this account's TikTok inbox. Finish them there, or try again tomorrow.",
  ],
  unaudited_client_can_only_post_to_private_accounts: [
    "fix the app",
    "TikTok has not audited this Cuepost yet, so the account itself must be private: in the TikTok app under Settings and privacy, Privacy, Private account.",
  ],
  url_ownership_unverified: app("TikTok has not verified the address it was to fetch the video from."),
  privacy_level_option_mismatch: [
    "ask the person",
    "This account can no longer choose who was to see the video. Choose again.",
  ],

  access_denied: ["ask the person", "The permission was declined on TikTok's page."],
  invalid_grant: ["reconnect", "TikTok ended this account's permission. Reconnect it."],
  invalid_client: app("TikTok does not accept the client key or secret."),
  invalid_request: app("TikTok found the request malformed, or the redirect address is not registered."),
  invalid_scope: app("TikTok has not approved all the permissions Cuepost asks for."),
  unauthorized_client: app("TikTok does not allow this app to ask for permission."),
  unsupported_grant_type: app("TikTok found the request malformed."),
  unsupported_response_type: app("TikTok found the request malformed."),
  server_error: ["retry", "TikTok had a fault of its own. Cuepost tries again."],
  temporarily_unavailable: ["retry", "TikTok is not available at the moment. Cuepost tries again."],

  timeout: ["retry", "TikTok did not answer in time. Cuepost tries again."],
  unreachable: ["retry", "TikTok could not be reached. Cuepost tries again."],
  unreadable_answer: ["retry", "TikTok's answer could not be read. Cuepost tries again."],
  unexpected_address: app("TikTok's address answered with something else."),
  unsafe_upload_url: app("TikTok named an upload address that is not one of its own."),
  chunk_refused: app("TikTok refused a part of the video as malformed."),
  position_unknown: ["retry", "TikTok did not say how much of the video it has. Cuepost asks again."],
  short_read: ["retry", "The stored video ended early while it was read. Cuepost tries again."],
  video_empty: ["fix the post", "The video file is empty. Choose another one."],
  video_too_large: ["fix the post", "TikTok takes videos up to 4 GB. Choose a smaller file."],
} as const satisfies Record<string, Row>;

/** Names a code and lets the table say what it means; an unknown one is judged by its HTTP status. */
export function toTikTokError(code: string, facts: Facts = {}): TikTokError {
  const [kind, message] = findRow(code) ?? judgeUnknown(code, facts.httpStatus ?? 0);
  return new TikTokError(code.slice(0, CODE_CHARACTERS_MAX), kind, { ...facts, message });
}

function findRow(code: string): Row | undefined {
  return Object.hasOwn(errorTable, code) ? errorTable[code as keyof typeof errorTable] : undefined;
}

function judgeUnknown(code: string, httpStatus: number): Row {
  if (httpStatus >= 500) return errorTable.internal_error;
  if (httpStatus === 429) return errorTable.rate_limit_exceeded;
  if (httpStatus === 401) return errorTable.access_token_invalid;
  const name = code.slice(0, CODE_CHARACTERS_MAX);
  return [
    "ask the person",
    `TikTok refused with "${name}", which Cuepost does not know. Nothing was retried.`,
  ];
}

function redact(text: string | null): string | null {
  return text?.slice(0, DETAIL_CHARACTERS_MAX).replace(/\b(act|rft|clt)\.[^\s"']+/g, "$1.…") ?? null;
}
