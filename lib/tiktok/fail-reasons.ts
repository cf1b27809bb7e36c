import type { TikTokErrorKind } from "./errors";

interface Meaning {
  kind: TikTokErrorKind;
  message: string;
}

/** Why a publication ended as FAILED (Get Post Status). After `retry` a new start, with a new publish id, may work. */
export const failReasons = {
  file_format_check_failed: {
    kind: "fix the post",
    message: "TikTok cannot read this video's format. Export it as MP4 with H.264 and choose it again.",
  },
  duration_check_failed: {
    kind: "fix the post",
    message: "TikTok found the video too long or too short for this account. Trim it and choose it again.",
  },
  frame_rate_check_failed: {
    kind: "fix the post",
    message: "TikTok takes 23 to 60 frames a second. Export the video again and choose it.",
  },
  picture_size_check_failed: {
    kind: "fix the post",
    message: "TikTok takes 360 to 4096 pixels on each side. Export the video again and choose it.",
  },
  internal: { kind: "retry", message: "TikTok had a fault of its own while it processed the video." },
  video_pull_failed: { kind: "retry", message: "TikTok could not fetch the video." },
  photo_pull_failed: { kind: "retry", message: "TikTok could not fetch the photos." },
  publish_cancelled: { kind: "ask the person", message: "The publication was canceled." },
  auth_removed: {
    kind: "reconnect",
    message: "The permission was taken back while the video was on its way. Reconnect the account.",
  },
  spam_risk_too_many_posts: {
    kind: "ask the person",
    message:
      "TikTok allows this account no more posts from apps for now. The limit counts 24 hours back: choose a later time.",
  },
  spam_risk_user_banned_from_posting: {
    kind: "ask the person",
    message: "TikTok has banned this account from posting. Its owner finds the reason in the TikTok app.",
  },
  spam_risk_text: {
    kind: "ask the person",
    message: "TikTok found the caption risky or like spam. Change the words, then schedule it again.",
  },
  spam_risk: {
    kind: "ask the person",
    message: "TikTok found this post risky and did not take it. Look at the account in the TikTok app.",
  },
} as const satisfies Record<string, Meaning>;

export function describeFailReason(reason: string | null): Meaning {
  if (reason && Object.hasOwn(failReasons, reason)) return failReasons[reason as keyof typeof failReasons];
  const named = reason ? `TikTok refused the post with "${reason.slice(0, 80)}".` : "TikTok gave no reason.";
  return { kind: "ask the person", message: `${named} Look at it in TikTok before you try again.` };
}
