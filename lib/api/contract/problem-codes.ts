interface ProblemKind {
  status: number;
  title: string;
  /** What to do about it, where a request does not need words of its own. */
  remedy: string;
}

/** Every `code` that a problem document can carry. They are stable: programs branch on them. */
export const problemCodes = {
  unauthenticated: {
    status: 401,
    title: "No key that opens anything",
    remedy: "Send the header Authorization: Bearer cp_live_…, with a key from Settings → API keys.",
  },
  key_revoked: { status: 401, title: "The key was revoked", remedy: "Make a new key in the dashboard." },
  key_expired: { status: 401, title: "The key has expired", remedy: "Make a new key in the dashboard." },
  missing_scope: {
    status: 403,
    title: "The key may not do this",
    remedy: "Use a key with this scope, or make one in the dashboard.",
  },
  forbidden: {
    status: 403,
    title: "Not allowed",
    remedy: "The key acts for whoever made it: ask somebody whose role allows this.",
  },
  two_factor_required: {
    status: 403,
    title: "The key's maker lacks a second step",
    remedy:
      "The workspace asks for a second step of signing in: its maker sets one up in Settings → Security.",
  },
  not_found: {
    status: 404,
    title: "There is no such thing",
    remedy: "Check the id, and whether the key may see its account.",
  },
  no_such_endpoint: {
    status: 404,
    title: "There is no such endpoint",
    remedy: "Compare the path with the reference.",
  },
  method_not_allowed: {
    status: 405,
    title: "Not by this method",
    remedy: "The header Allow names those that work here.",
  },
  invalid_json: { status: 400, title: "The body is no JSON", remedy: "Send valid JSON as UTF-8." },
  invalid_request: {
    status: 422,
    title: "The request does not fit",
    remedy: "Correct what `errors` names, then send it again.",
  },
  unknown_field: {
    status: 422,
    title: "A field that nobody knows",
    remedy: "Take it out, or spell it as the reference does.",
  },
  body_too_large: { status: 413, title: "The body is too large", remedy: "Send less at once." },
  unsupported_media_type: {
    status: 415,
    title: "A body of another kind",
    remedy: "Say what the body is in Content-Type, as the reference names it.",
  },
  account_ambiguous: {
    status: 422,
    title: "Several accounts could be meant",
    remedy: "Name one or more in account_ids.",
  },
  privacy_not_stated: {
    status: 422,
    title: "Nobody said who may see the post",
    remedy:
      "State tiktok.privacy_level and every interaction, name a posting_profile that a person agreed to in the dashboard, or send it to the inbox with tiktok.delivery.",
  },
  declaration_missing: {
    status: 422,
    title: "Nobody agreed to TikTok's declaration",
    remedy: "Use a key whose maker agreed to it, or name a posting_profile that a person agreed to.",
  },
  conflict: { status: 409, title: "It is not as you think", remedy: "Get it again, and decide anew." },
  media_in_use: {
    status: 409,
    title: "A post needs this file",
    remedy: "Delete or change the post that `post_id` names, or keep the file.",
  },
  upload_incomplete: {
    status: 409,
    title: "The file has not arrived whole",
    remedy: "Ask the upload's address by HEAD how far it is, and send the rest.",
  },
  post_locked: {
    status: 409,
    title: "The post is on its way",
    remedy: "What TikTok may have already can no longer be changed.",
  },
  wrong_state: {
    status: 409,
    title: "Not in the state that the post is in",
    remedy: "Get it again: `status` says how it is now.",
  },
  outcome_unknown: {
    status: 409,
    title: "Nobody knows whether the post is out",
    remedy:
      "Look at the profile. If it is not there, send confirmed_absent: true, with the post's ETag as If-Match.",
  },
  external_id_taken: {
    status: 409,
    title: "A post with this external_id exists",
    remedy: "`existing_id` names it. Each external_id stands for one post in a workspace, for good.",
  },
  idempotency_conflict: {
    status: 409,
    title: "This Idempotency-Key was used for another request",
    remedy: "Use a new key for a new request; repeat the old request to get its answer again.",
  },
  idempotency_in_flight: {
    status: 409,
    title: "The same request is being worked on",
    remedy: "Wait as long as Retry-After says, then repeat it.",
  },
  precondition_required: {
    status: 428,
    title: "Say which version you change",
    remedy: "Send If-Match with the ETag of your last answer, or If-Match: * to change it however it is.",
  },
  precondition_failed: {
    status: 412,
    title: "It has changed since",
    remedy: "Get it again, and decide anew.",
  },
  rate_limited: {
    status: 429,
    title: "Too many requests to Cuepost",
    remedy: "Wait as long as Retry-After says.",
  },
  tiktok_rate_limited: {
    status: 429,
    title: "TikTok takes no more of this account for now",
    remedy:
      "Wait as long as Retry-After says. This limit is TikTok's, and a higher one of ours would not help.",
  },
  tiktok_unavailable: {
    status: 503,
    title: "TikTok does not answer",
    remedy: "Nothing was changed. Try again in a minute.",
  },
  reconnect_needed: {
    status: 409,
    title: "TikTok no longer lets Cuepost act for this account",
    remedy: "Somebody connects the account again in the dashboard, under Accounts.",
  },
  unavailable: { status: 503, title: "Not possible at the moment", remedy: "Try again in a minute." },
  internal_error: {
    status: 500,
    title: "Cuepost made a mistake",
    remedy: "Try again. If it stays so, tell whoever runs this Cuepost the request_id.",
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemCodes;
