import { z } from "zod";
import { operation } from "./operation";
import { fieldsQuery, pageOf, pageQuery } from "./paging";
import { privacyLevels } from "./post";
import { queryList } from "./query";

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

export const PostingProfile = z
  .strictObject({
    id: z.uuid(),
    account_id: z.uuid(),
    name: z.string().meta({ description: "What `posting_profile` of a post names; its id does as well." }),
    settings: z.strictObject({
      privacy_level: z.string(),
      allow_comment: z.boolean(),
      allow_duet: z.boolean(),
      allow_stitch: z.boolean(),
      discloses_promotion: z.boolean(),
      is_your_brand: z.boolean(),
      is_branded_content: z.boolean(),
      is_ai_generated: z.boolean(),
      auto_add_music: z.boolean(),
    }),
    declaration: z.string().meta({ description: "TikTok's declaration, as the person agreed to it." }),
    consented_at: instant,
    consented_by: z.string().meta({ description: "Their name." }),
    is_default: z.boolean().meta({ description: "Taken where a post names no profile." }),
    revoked_at: instant.nullable().meta({ description: "Since when it no longer holds." }),
    revoked_reason: z.string().nullable().meta({ description: "Null where a person revoked it." }),
  })
  .meta({
    id: "PostingProfile",
    description: "What a person agreed to once for the posts of programs, of one account.",
  });

const common = { method: "GET", tag: "Accounts", scope: "accounts:read", params: AccountParams } as const;
const one = { ...common, query: z.strictObject(fieldsQuery) } as const;

const ListAccountsQuery = z.strictObject({
  status: queryList(z.enum(statusNames), statusNames.length)
    .optional()
    .meta({ description: "One or several, with commas between them.", example: "connected" }),
  ...pageQuery,
});

export const listAccounts = operation({
  method: "GET",
  tag: "Accounts",
  scope: "accounts:read",
  id: "listAccounts",
  path: "/accounts",
  summary: "All accounts",
  description:
    "The TikTok accounts that the key sees, in the order in which they were connected. A live key sees none of the sandbox's, and a test key none but those.",
  query: ListAccountsQuery,
  answer: {
    status: 200,
    description: "A page of accounts",
    schema: pageOf(Account).meta({ id: "AccountList" }),
  },
});

export const getAccount = operation({
  ...one,
  id: "getAccount",
  path: "/accounts/{account_id}",
  summary: "One account",
  description: "A TikTok account, and whether posts can be made for it.",
  answer: { status: 200, description: "The account", schema: Account },
});

export const getCreatorInfo = operation({
  ...one,
  id: "getCreatorInfo",
  path: "/accounts/{account_id}/creator-info",
  summary: "What it may post right now",
  description:
    "Asks TikTok afresh, as TikTok wants before each post: who may see it, what is switched off, how long a video may be, and whether it can post at all. TikTok allows an account 20 such questions a minute, and the dashboard asks as well: beyond that the answer is `tiktok_rate_limited`.",
  answer: { status: 200, description: "TikTok's newest answer", schema: CreatorInfo },
  problems: ["tiktok_rate_limited", "tiktok_unavailable"],
});

export const getAccountHealth = operation({
  ...one,
  id: "getAccountHealth",
  path: "/accounts/{account_id}/health",
  summary: "Will its posts go through?",
  description:
    "The connection, its permissions in words, how long they live, what TikTok answered last, and which posts wait. TikTok is not asked for it.",
  answer: { status: 200, description: "Its health", schema: AccountHealth },
});

export const getAccountCapacity = operation({
  ...one,
  id: "getAccountCapacity",
  path: "/accounts/{account_id}/capacity",
  summary: "How much it may still post",
  description: "Posts and open drafts of the last 24 hours, what is left, and when there is room again.",
  answer: { status: 200, description: "Its capacity", schema: AccountCapacity },
});

export const listPostingProfiles = operation({
  ...common,
  id: "listPostingProfiles",
  path: "/accounts/{account_id}/posting-profiles",
  summary: "What was agreed to for its posts",
  description:
    "The posting profiles of an account, those that hold first, then by when they were agreed to: 200 at the most. Only a person makes or revokes one, in the dashboard.",
  query: z.strictObject(fieldsQuery),
  answer: {
    status: 200,
    description: "Its profiles",
    schema: pageOf(PostingProfile).meta({ id: "PostingProfileList" }),
  },
});

export const accountOperations = [
  listAccounts,
  getAccount,
  getCreatorInfo,
  getAccountHealth,
  getAccountCapacity,
  listPostingProfiles,
] as const;
