import "server-only";
import type { z } from "zod";
import { canPublish, canSendDrafts, scopeWords } from "@/lib/accounts/rules";
import type {
  AccountCapacity,
  AccountDetail,
  AccountStatus,
  AccountView,
  CreatorInfoResult,
} from "@/lib/accounts/types";
import type { ProfileView } from "@/lib/profiles/types";
import type * as contract from "./contract/accounts";

const statuses: Record<AccountStatus, contract.ApiAccountStatus> = {
  connected: "connected",
  "reconnect needed": "reconnect_needed",
  disconnected: "disconnected",
};

export function toAccountStatus(status: contract.ApiAccountStatus): AccountStatus {
  return status === "reconnect_needed" ? "reconnect needed" : status;
}

export function toAccount(account: AccountView): z.input<typeof contract.Account> {
  return {
    id: account.id,
    username: account.username,
    display_name: account.displayName,
    avatar_url: account.avatarUrl,
    test: account.isTest,
    status: statuses[account.status],
    status_reason: account.statusReason,
    can_publish: canPublish(account),
    can_send_drafts: canSendDrafts(account),
    connected_at: account.connectedAt,
    permission_ends_at: account.refreshExpiresAt,
  };
}

interface Asked {
  accountId: string;
  answer: CreatorInfoResult;
  askedAt: Date;
  capacity: AccountCapacity;
  audit: "audited" | "unaudited" | "unknown";
}

export function toCreatorInfo({
  accountId,
  answer,
  askedAt,
  capacity,
  audit,
}: Asked): z.input<typeof contract.CreatorInfo> {
  const info = answer.state === "ready" ? answer.info : null;
  return {
    account_id: accountId,
    asked_at: askedAt.toISOString(),
    can_post: info !== null,
    blocked:
      answer.state === "blocked"
        ? { code: answer.code, detail: answer.message, until: findEnd(answer.code, capacity) }
        : null,
    username: info?.username ?? null,
    display_name: info?.nickname ?? null,
    privacy_levels: info?.privacyLevelOptions ?? null,
    comment_disabled: info?.isCommentDisabled ?? null,
    duet_disabled: info?.isDuetDisabled ?? null,
    stitch_disabled: info?.isStitchDisabled ?? null,
    max_video_duration_seconds: info?.maxVideoDurationSeconds ?? null,
    app_audited: audit === "unknown" ? null : audit === "audited",
  };
}

/** TikTok names no moment; of its daily limit we know when the oldest post of ours leaves the 24 hours. */
function findEnd(code: string, capacity: AccountCapacity): string | null {
  if (code === "spam_risk_too_many_posts") return capacity.nextPostFreeAt;
  return code === "spam_risk_too_many_pending_share" ? capacity.nextDraftFreeAt : null;
}

interface Held {
  total: number;
  waitingForConnection: number;
}

export function toHealth(detail: AccountDetail, held: Held): z.input<typeof contract.AccountHealth> {
  const permissions = Object.entries(scopeWords).map(([scope, words]) => ({ scope, words }));
  const { lastFailure: failure } = detail;
  return {
    account_id: detail.id,
    connected: detail.status === "connected",
    status: statuses[detail.status],
    status_reason: detail.statusReason,
    permissions: {
      granted: permissions.filter(({ scope }) => detail.scopes.includes(scope)),
      missing: permissions.filter(({ scope }) => !detail.scopes.includes(scope)),
    },
    token: {
      access_expires_at: detail.accessExpiresAt,
      renewed_at: detail.refreshedAt,
      permission_ends_at: detail.refreshExpiresAt,
      renewal_lost_at: detail.refreshLostAt,
    },
    last_success_at: detail.lastSuccessAt,
    last_failure: failure && {
      at: failure.at,
      code: failure.code,
      detail: failure.message,
      endpoint: failure.endpoint,
      log_id: failure.logId,
    },
    held_posts: { total: held.total, waiting_for_connection: held.waitingForConnection },
    calls: detail.endpoints.map(({ endpoint, used, limit, blockedUntil }) => ({
      endpoint,
      used,
      limit,
      blocked_until: blockedUntil,
    })),
  };
}

export function toCapacity(
  accountId: string,
  capacity: AccountCapacity,
): z.input<typeof contract.AccountCapacity> {
  const { postsUsed, postsLimit, draftsPending, draftsMax } = capacity;
  return {
    account_id: accountId,
    window_hours: 24,
    posts: {
      used: postsUsed,
      limit: postsLimit,
      remaining: Math.max(0, postsLimit - postsUsed),
      next_free_at: capacity.nextPostFreeAt,
      limit_source: capacity.isLimitLearned ? "learned" : "usual",
    },
    drafts: {
      used: draftsPending,
      limit: draftsMax,
      remaining: Math.max(0, draftsMax - draftsPending),
      next_free_at: capacity.nextDraftFreeAt,
    },
  };
}

export function toPostingProfile(profile: ProfileView): z.input<typeof contract.PostingProfile> {
  const { settings, ended } = profile;
  return {
    id: profile.id,
    account_id: profile.accountId,
    name: profile.name,
    settings: {
      privacy_level: settings.privacyLevel,
      allow_comment: settings.allowComment,
      allow_duet: settings.allowDuet,
      allow_stitch: settings.allowStitch,
      discloses_promotion: settings.disclosesPromotion,
      is_your_brand: settings.isYourBrand,
      is_branded_content: settings.isBrandedContent,
      is_ai_generated: settings.isAiGenerated,
      auto_add_music: settings.autoAddMusic,
    },
    declaration: profile.sentence,
    consented_at: profile.consentedAt,
    consented_by: profile.consentedByName,
    is_default: profile.isDefault,
    revoked_at: ended?.at ?? null,
    revoked_reason: ended?.reason ?? null,
  };
}
