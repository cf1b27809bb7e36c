/** What the caller can do about it: `retry` is a bad moment, `wait` a limit that ends by itself. */
export type TikTokErrorKind =
  | "retry"
  | "wait"
  | "reconnect"
  | "fix the post"
  | "fix the app"
  | "ask the person";

export type Row = readonly [kind: TikTokErrorKind, message: string];

const app = (what: string): Row => ["fix the app", `${what} Whoever runs this Cuepost has to look into it.`];
const fault: Row = ["retry", "Fault at TikTok. It usually passes within minutes."];
const malformed = app("Request refused by TikTok as malformed.");
const permissionMissing: Row = [
  "reconnect",
  "Permission is missing for this account. Reconnect it and allow everything listed.",
];

/** Error Handling v2, which every endpoint may answer with. */
const general = {
  access_token_invalid: ["reconnect", "Reconnect this account. TikTok no longer accepts its permission."],
  scope_not_authorized: permissionMissing,
  scope_permission_missed: permissionMissing,
  invalid_params: malformed,
  invalid_file_upload: ["fix the post", "File refused by TikTok. Choose another one."],
  rate_limit_exceeded: ["wait", "Paused for a moment. TikTok takes only so many requests a minute."],
  internal_error: fault,
} as const satisfies Record<string, Row>;

/** The Content Posting pages. */
const posting = {
  invalid_param: malformed,
  app_version_check_failed: [
    "ask the person",
    "Update the TikTok app on the creator's phone to 31.8 or newer, then try again.",
  ],
  invalid_publish_id: app("Publication unknown to TikTok."),
  token_not_authorized_for_specified_publish_id: app("Publication of another account, says TikTok."),
  publish_not_cancellable: [
    "ask the person",
    "Too late to stop this post. TikTok has already dealt with it.",
  ],
  spam_risk_too_many_posts: [
    "wait",
    "Limit reached for posts from apps to this account. TikTok counts 24 hours back, over all apps. Choose a later time.",
  ],
  spam_risk_user_banned_from_posting: [
    "ask the person",
    "Banned from posting by TikTok. The account's owner finds the reason in the TikTok app.",
  ],
  reached_active_user_cap: [
    "wait",
    "Daily number of accounts used up. TikTok lets only so many post through this Cuepost in 24 hours. The creator's account is fine. Choose a later time.",
  ],
  spam_risk_too_many_pending_share: [
    "wait",
    "Drafts are waiting in this account's TikTok inbox, and five in 24 hours are the most. Finish them in the TikTok app, or try again tomorrow.",
  ],
  unaudited_client_can_only_post_to_private_accounts: [
    "fix the app",
    "Private accounts only, until TikTok has audited this Cuepost. Make the account private in the TikTok app under Settings and privacy > Privacy > Private account.",
  ],
  url_ownership_unverified: app(
    "Address not verified. TikTok fetches files only from addresses verified for this Cuepost.",
  ),
  privacy_level_option_mismatch: [
    "ask the person",
    "Audience no longer offered by TikTok for this account. Choose again who may see the post.",
  ],
} as const satisfies Record<string, Row>;

/** OAuth Error Handling. */
const oauth = {
  access_denied: ["ask the person", "Permission was declined on TikTok's page."],
  invalid_client: app("Client key or secret not accepted by TikTok."),
  invalid_grant: ["reconnect", "Reconnect this account. TikTok ended its permission."],
  invalid_request: app("Request refused as malformed, or the redirect address is not registered."),
  invalid_scope: app("Permissions not approved. TikTok has not granted this Cuepost all that it asks for."),
  unauthorized_client: app("Cuepost may not ask for permission this way, says TikTok."),
  unsupported_grant_type: malformed,
  unsupported_response_type: malformed,
  server_error: fault,
  temporarily_unavailable: [
    "retry",
    "Unavailable for the moment, says TikTok. It usually passes within minutes.",
  ],
} as const satisfies Record<string, Row>;

/** Get Post Status: why a publication ended as FAILED. Two of its words are posting codes too. */
const failed = {
  file_format_check_failed: [
    "fix the post",
    "Format not supported by TikTok. Export a video as MP4 with H.264, a photo as JPEG or WebP.",
  ],
  duration_check_failed: [
    "fix the post",
    "Length not accepted by TikTok for this account. Trim the video and choose it again.",
  ],
  frame_rate_check_failed: [
    "fix the post",
    "Frame rate not accepted by TikTok, which takes 23 to 60 frames a second. Export the video again.",
  ],
  picture_size_check_failed: [
    "fix the post",
    "Picture size not accepted by TikTok. A video has 360 to 4096 pixels on each side, a photo 1080p at the most. Export the file again.",
  ],
  internal: ["retry", "Fault at TikTok while it processed the post."],
  video_pull_failed: ["retry", "Download failed. TikTok could not fetch the video."],
  photo_pull_failed: ["retry", "Download failed. TikTok could not fetch the photos."],
  publish_cancelled: ["ask the person", "Canceled before TikTok had finished with the post."],
  auth_removed: [
    "reconnect",
    "Reconnect this account. Its permission was taken back while the post was on its way.",
  ],
  spam_risk_too_many_posts: posting.spam_risk_too_many_posts,
  spam_risk_user_banned_from_posting: posting.spam_risk_user_banned_from_posting,
  spam_risk_text: [
    "fix the post",
    "Text found risky or like spam by TikTok. Change the words, then schedule the post again.",
  ],
  spam_risk: ["ask the person", "Refused by TikTok as risky. Look at the account in the TikTok app."],
} as const satisfies Record<string, Row>;

/** What Cuepost itself finds wrong, before a request or with an answer. */
const ours = {
  account_not_connected: ["reconnect", "Reconnect this account. It is not connected to TikTok."],
  timeout: ["retry", "No answer came from TikTok in time."],
  unreachable: ["retry", "Connection to TikTok failed."],
  unreadable_answer: ["retry", "Unreadable answer from TikTok."],
  unexpected_address: app("Something else answered at TikTok's address."),
  sandbox_missing: app("No sandbox is set up any more. This account belongs to one."),
  unsafe_upload_url: app("Upload address refused. TikTok named one that is not one of its own."),
  chunk_refused: app("Part of the file refused by TikTok as malformed."),
  position_unknown: ["retry", "Progress unknown. TikTok did not say how much of the file it has."],
  short_read: ["retry", "File ended early while it was read from the storage."],
  video_empty: ["fix the post", "Video file is empty. Choose another one."],
  video_too_large: ["fix the post", "Video too large. TikTok takes up to 4 GB. Choose a smaller file."],
  last_part_under_way: ["wait", "Last part of the file may still be on its way to TikTok."],
  photos_unfit: [
    "fix the post",
    "Photos missing or too many. A post takes 1 to 35, and its cover is one of them.",
  ],
} as const satisfies Record<string, Row>;

/** The one table of words TikTok or Cuepost has for a refusal. */
export const errorTable = { ...general, ...posting, ...oauth, ...failed, ...ours };
export type KnownCode = keyof typeof errorTable;

export const failReasonCodes = Object.keys(failed) as (keyof typeof failed)[];

/** What the posting API, and what OAuth may answer with. */
export const apiCodes = [...Object.keys(general), ...Object.keys(posting)] as KnownCode[];
export const oauthCodes = Object.keys(oauth) as KnownCode[];

/** The table's own spelling of a word, whatever its case and spaces; null when the table lacks it. */
export function findKnownCode(word: string): KnownCode | null {
  const code = word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  return Object.hasOwn(errorTable, code) ? (code as KnownCode) : null;
}
