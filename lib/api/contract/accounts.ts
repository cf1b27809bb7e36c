import { z } from "zod";
import { operation } from "./operation";
import { privacyLevels } from "./post";

const instant = z.iso.datetime({ offset: true });
const AccountParams = z.strictObject({ account_id: z.uuid() });
const statusNames = ["connected", "reconnect_needed", "disconnected"] as const;
export type ApiAccountStatus = (typeof statusNames)[number];

export const Account = z
  .strictObject({
    id: z.uuid(),
    username: z.string().meta({ description: "Empty until TikTok has told it.", example: "slowlanebikes" }),
    display_name: z.string(),
    avatar_url: z.string().nullable().meta({ description: "TikTok's link; it lives about two hours." }),
    test: z.boolean().meta({ description: "Of the sandbox TikTok. A live key sees none of these." }),
    status: z.enum(statusNames),
    status_reason: z
      .string()
      .nullable()
      .meta({ description: "Why it is so, and what a person can do, in a sentence." }),
    can_publish: z.boolean().meta({ description: "It is connected, and direct posts were allowed." }),
    can_send_drafts: z.boolean().meta({ description: "It is connected, and inbox drafts were allowed." }),
    connected_at: instant,
    permission_ends_at: instant
      .nullable()
      .meta({ description: "When TikTok's permission ends unless it is renewed, which Cuepost does." }),
  })
  .meta({ id: "Account", description: "A TikTok account that posts can be made for." });

export const CreatorInfo = z
  .strictObject({
    account_id: z.uuid(),
    asked_at: instant.meta({ description: "When TikTok said so: with this request." }),
    can_post: z.boolean(),
    blocked: z
      .strictObject({
        code: z.string().meta({ description: "TikTok's word.", example: "spam_risk_too_many_posts" }),
        detail: z.string(),
        until: instant.nullable().meta({
          description: "When one of the day's posts falls out of the 24 hours, where that is the reason.",
        }),
      })
      .nullable()
      .meta({ description: "Why it cannot post now. Then everything below is null." }),
    username: z.string().nullable(),
    display_name: z.string().nullable(),
    privacy_levels: z
      .array(z.string())
      .nullable()
      .meta({
        description: "What tiktok.privacy_level may be.",
        example: [privacyLevels[0], privacyLevels[3]],
      }),
    comment_disabled: z
      .boolean()
      .nullable()
      .meta({ description: "Switched off in the TikTok app: state allow_comment: false." }),
    duet_disabled: z.boolean().nullable(),
    stitch_disabled: z.boolean().nullable(),
    max_video_duration_seconds: z.int().nullable(),
    app_audited: z.boolean().nullable().meta({
      description:
        "False while TikTok has not audited this Cuepost's app: it then takes only SELF_ONLY posts, to private accounts. Null where nobody knows.",
    }),
  })
  .meta({ id: "CreatorInfo", description: "What TikTok lets this account post at this moment." });

const Permission = z.strictObject({
  scope: z.string().meta({ example: "video.publish" }),
  words: z.string().meta({ example: "publish videos" }),
});

export const AccountHealth = z
  .strictObject({
    account_id: z.uuid(),
    connected: z.boolean(),
    status: z.enum(statusNames),
    status_reason: z.string().nullable(),
    permissions: z.strictObject({ granted: z.array(Permission), missing: z.array(Permission) }),
    token: z
      .strictObject({
        access_expires_at: instant.nullable(),
        renewed_at: instant.nullable(),
        permission_ends_at: instant.nullable(),
        renewal_lost_at: instant
          .nullable()
          .meta({ description: "TikTok's answer to a renewal was lost then, and none has worked since." }),
      })
      .meta({
        description: "How long TikTok's permission lives. The tokens themselves leave Cuepost never.",
      }),
    last_success_at: instant.nullable(),
    last_failure: z
      .strictObject({
        at: instant,
        code: z.string().meta({ description: "TikTok's word." }),
        detail: z.string(),
        endpoint: z.string().nullable(),
        log_id: z.string().nullable().meta({ description: "By which TikTok's support finds the call." }),
      })
      .nullable(),
    held_posts: z.strictObject({
      total: z.int().meta({ description: "Posts that wait for somebody." }),
      waiting_for_connection: z
        .int()
        .meta({ description: "Of these, those that go on once it is connected." }),
    }),
    calls: z
      .array(
        z.strictObject({
          endpoint: z.string(),
          used: z.int(),
          limit: z.int(),
          blocked_until: instant.nullable().meta({ description: "TikTok said to wait until then." }),
        }),
      )
      .meta({ description: "Calls to TikTok in the last minute, of those that it allows." }),
  })
  .meta({ id: "AccountHealth", description: "Whether an account's posts will go through." });

const Use = z.strictObject({
  used: z.int(),
  limit: z.int(),
  remaining: z.int(),
  next_free_at: instant.nullable().meta({ description: "Null while there is room." }),
});

export const AccountCapacity = z
  .strictObject({
    account_id: z.uuid(),
    window_hours: z.literal(24).meta({ description: "Rolling: the hours before this moment." }),
    posts: Use.extend({
      limit_source: z.enum(["usual", "learned"]).meta({
        description:
          "usual: what TikTok describes. learned: what its answers have taught of this account. Other apps use the same limit, and TikTok's answer decides.",
      }),
    }).meta({ description: "Direct posts." }),
    drafts: Use.meta({
      description: "Inbox drafts that nobody has finished in the TikTok app: open shares.",
    }),
  })
  .meta({ id: "AccountCapacity", description: "How much an account may still do, as Cuepost has counted." });

const common = { method: "GET", tag: "Accounts", scope: "accounts:read", params: AccountParams } as const;

export const getAccount = operation({
  ...common,
  id: "getAccount",
  path: "/accounts/{account_id}",
  summary: "One account",
  description: "A TikTok account, and whether posts can be made for it.",
  answer: { status: 200, description: "The account", schema: Account },
});

export const getCreatorInfo = operation({
  ...common,
  id: "getCreatorInfo",
  path: "/accounts/{account_id}/creator-info",
  summary: "What it may post right now",
  description:
    "Asks TikTok afresh, as TikTok wants before each post: who may see it, what is switched off, how long a video may be, and whether it can post at all. TikTok allows an account 20 such questions a minute, and the dashboard asks as well: beyond that the answer is `tiktok_rate_limited`.",
  answer: { status: 200, description: "TikTok's newest answer", schema: CreatorInfo },
  problems: ["tiktok_rate_limited", "tiktok_unavailable"],
});

export const getAccountHealth = operation({
  ...common,
  id: "getAccountHealth",
  path: "/accounts/{account_id}/health",
  summary: "Will its posts go through?",
  description:
    "The connection, its permissions in words, how long they live, what TikTok answered last, and which posts wait. TikTok is not asked for it.",
  answer: { status: 200, description: "Its health", schema: AccountHealth },
});

export const getAccountCapacity = operation({
  ...common,
  id: "getAccountCapacity",
  path: "/accounts/{account_id}/capacity",
  summary: "How much it may still post",
  description: "Posts and open drafts of the last 24 hours, what is left, and when there is room again.",
  answer: { status: 200, description: "Its capacity", schema: AccountCapacity },
});

export const accountOperations = [getAccount, getCreatorInfo, getAccountHealth, getAccountCapacity] as const;
