import { describe, expect, it } from "vitest";
import { errorTable, findKnownCode, type TikTokErrorKind } from "./error-table";
import { toTikTokError } from "./errors";
import { describeFailReason, failReasons } from "./fail-reasons";

/** Every word TikTok documents, by the page it stands on: OAuth, Error Handling v2, Content Posting, fail reasons. */
const documented: Record<string, Record<string, TikTokErrorKind>> = {
  "OAuth Error Handling (1.7)": {
    access_denied: "ask the person",
    invalid_client: "fix the app",
    invalid_grant: "reconnect",
    invalid_request: "fix the app",
    invalid_scope: "fix the app",
    unauthorized_client: "fix the app",
    unsupported_grant_type: "fix the app",
    unsupported_response_type: "fix the app",
    server_error: "retry",
    temporarily_unavailable: "retry",
  },
  "Error Handling v2 (2.2)": {
    access_token_invalid: "reconnect",
    scope_not_authorized: "reconnect",
    scope_permission_missed: "reconnect",
    invalid_params: "fix the app",
    invalid_file_upload: "fix the post",
    rate_limit_exceeded: "wait",
    internal_error: "retry",
  },
  "Content Posting (2.3)": {
    invalid_param: "fix the app",
    app_version_check_failed: "ask the person",
    invalid_publish_id: "fix the app",
    token_not_authorized_for_specified_publish_id: "fix the app",
    publish_not_cancellable: "ask the person",
    access_token_invalid: "reconnect",
    scope_not_authorized: "reconnect",
    spam_risk_too_many_posts: "wait",
    spam_risk_user_banned_from_posting: "ask the person",
    reached_active_user_cap: "wait",
    spam_risk_too_many_pending_share: "wait",
    unaudited_client_can_only_post_to_private_accounts: "fix the app",
    url_ownership_unverified: "fix the app",
    privacy_level_option_mismatch: "ask the person",
    rate_limit_exceeded: "wait",
    internal_error: "retry",
  },
};

/** Get Post Status (8.3). */
const documentedFailReasons: Record<string, TikTokErrorKind> = {
  file_format_check_failed: "fix the post",
  duration_check_failed: "fix the post",
  frame_rate_check_failed: "fix the post",
  picture_size_check_failed: "fix the post",
  internal: "retry",
  video_pull_failed: "retry",
  photo_pull_failed: "retry",
  publish_cancelled: "ask the person",
  auth_removed: "reconnect",
  spam_risk_too_many_posts: "wait",
  spam_risk_user_banned_from_posting: "ask the person",
  spam_risk_text: "fix the post",
  spam_risk: "ask the person",
};

/** What Cuepost finds wrong by itself. A code that stands only where it is thrown would be judged as unknown. */
const ours: Record<string, TikTokErrorKind> = {
  account_not_connected: "reconnect",
  timeout: "retry",
  unreachable: "retry",
  unreadable_answer: "retry",
  unexpected_address: "fix the app",
  sandbox_missing: "fix the app",
  unsafe_upload_url: "fix the app",
  chunk_refused: "fix the app",
  position_unknown: "retry",
  short_read: "retry",
  video_empty: "fix the post",
  video_too_large: "fix the post",
  last_part_under_way: "wait",
  photos_unfit: "fix the post",
};

/** Codes that say so only about a video, whatever the post. */
const onlyForVideos = [
  "duration_check_failed",
  "frame_rate_check_failed",
  "video_pull_failed",
  "video_empty",
  "video_too_large",
];

describe.each(Object.entries(documented))("of %s the table", (_page, codes) => {
  it.each(Object.entries(codes))("knows %s: %s", (code, kind) => {
    expect(Object.keys(errorTable)).toContain(code);
    const error = toTikTokError(code, { httpStatus: 200 });
    expect(error).toMatchObject({ code, kind, message: errorTable[code as keyof typeof errorTable][1] });
  });
});

describe("of Cuepost's own words the table", () => {
  it.each(Object.entries(ours))("knows %s: %s, from the code alone", (code, kind) => {
    expect(toTikTokError(code)).toMatchObject({ code, kind });
  });

  it("has none besides, and none that nobody has documented", () => {
    const words = [...Object.values(documented), documentedFailReasons, ours].flatMap(Object.keys);
    expect(Object.keys(errorTable).sort()).toEqual([...new Set(words)].sort());
  });
});

describe("of Get Post Status the table", () => {
  it.each(Object.entries(documentedFailReasons))("knows %s: %s", (reason, kind) => {
    const [, message] = errorTable[reason as keyof typeof errorTable];
    expect(describeFailReason(reason)).toEqual({ kind, message });
  });

  it("has no fail reason that TikTok does not document", () => {
    expect(Object.keys(failReasons).sort()).toEqual(Object.keys(documentedFailReasons).sort());
  });

  it.each(["spam_risk_too_many_posts", "spam_risk_user_banned_from_posting"] as const)(
    "has one row for %s, which is both an error and a fail reason",
    (word) => {
      const { kind, message } = toTikTokError(word);
      expect(describeFailReason(word)).toEqual({ kind, message });
    },
  );
});

describe("a sentence of the table", () => {
  it.each(Object.entries(errorTable))("is plain, short and whole for %s", (code, [kind, message]) => {
    expect(message).toMatch(/^[A-Z].+\.$/);
    expect(message).not.toMatch(/[!_:]|\byou\b|sorry|please|oops/i);
    expect(message.length).toBeLessThanOrEqual(165);
    if (code.includes("_")) expect(message).not.toContain(code);
    if (kind === "fix the app" && code !== "unaudited_client_can_only_post_to_private_accounts") {
      expect(message).toContain("Whoever runs this Cuepost");
    }
  });

  it.each(Object.entries(errorTable).filter(([code]) => !onlyForVideos.includes(code)))(
    "speaks of videos for %s only together with photos",
    (_code, [, message]) => {
      if (/\bvideo/i.test(message)) expect(message).toMatch(/\bphoto/i);
    },
  );

  it("clears the creator when this Cuepost's daily number is used up", () => {
    const [, message] = errorTable.reached_active_user_cap;
    expect(message).toMatch(/^Daily number .*through this Cuepost.*creator's account is fine/);
  });

  it("shows the way through the phone's menus when only private accounts may post", () => {
    const [, message] = errorTable.unaudited_client_can_only_post_to_private_accounts;
    expect(message).toContain("Settings and privacy > Privacy > Private account");
  });
});

describe("findKnownCode", () => {
  it.each([
    ["rate_limit_exceeded", "rate_limit_exceeded"],
    [" RATE_LIMIT_EXCEEDED\n", "rate_limit_exceeded"],
    ["Rate Limit  Exceeded", "rate_limit_exceeded"],
    ["rate-limit-exceeded", "rate_limit_exceeded"],
    ["toString", null],
    ["__proto__", null],
    ["", null],
  ])("finds %j as %j", (word, code) => {
    expect(findKnownCode(word)).toBe(code);
  });
});
