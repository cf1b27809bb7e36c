import { z } from "zod";
import { type EventType, eventTypes } from "@/lib/webhooks/rules";
import { apiStatuses } from "./post";

const instant = z.iso.datetime();

/** A post as it was when the event was written; what it is by now is told by GET /posts/{post_id}. */
export const EventPost = z
  .strictObject({
    id: z.uuid(),
    external_id: z.string().nullable(),
    status: z.enum(apiStatuses),
    previous_status: z.enum(apiStatuses).meta({ description: "What it was before." }),
    status_reason: z.string().nullable().meta({ description: "In words, where there is something to say." }),
    account_id: z.uuid(),
    test: z.boolean(),
    content: z.string(),
    delivery: z.enum(["direct", "inbox"]),
    publish_at: z
      .strictObject({ utc: instant, local: z.string().nullable(), timezone: z.string().nullable() })
      .nullable(),
    published_at: instant.nullable(),
    unpublished_at: instant.nullable().meta({ description: "Since when not everyone can see it any more." }),
    tiktok_post_id: z.string().nullable(),
    url: z.string().nullable(),
    group_id: z.uuid().nullable(),
    revision: z.int(),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: "EventPost", description: "A post as it was at that moment." });

export const EventMedium = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(["video", "photo"]),
    name: z.string(),
    status: z.enum(["ready", "rejected"]),
    problem: z.string().nullable().meta({ description: "Why TikTok would refuse it." }),
    content_type: z.string(),
    size_bytes: z.int(),
    duration_ms: z.int().nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    sha256: z.string().nullable(),
    created_at: instant,
  })
  .meta({ id: "EventMedium", description: "A file once it is known whether it can be posted." });

export const EventAccount = z
  .strictObject({
    id: z.uuid(),
    username: z.string(),
    display_name: z.string(),
    test: z.boolean(),
    status: z.enum(["connected", "reconnect_needed", "disconnected"]),
    status_reason: z.string().nullable(),
  })
  .meta({ id: "EventAccount" });

export const EventApproval = z
  .strictObject({
    request_id: z.uuid(),
    post_id: z.uuid(),
    external_id: z.string().nullable(),
    revision: z.int().nullable(),
    account_id: z.uuid(),
    test: z.boolean(),
    by: z.strictObject({
      name: z.string(),
      via: z.enum(["session", "client_link", "api_key", "cuepost"]),
    }),
    reason: z.string().nullable(),
    requested_at: instant,
    due_at: instant,
  })
  .meta({ id: "EventApproval", description: "What was said to a request for approval, and by whom." });

const dataOf = {
  post: z.strictObject({ post: EventPost }),
  media: z.strictObject({ media: EventMedium }),
  account: z.strictObject({ account: EventAccount }),
  approval: z.strictObject({ approval: EventApproval }),
};

/** When each is sent, in half a sentence. */
export const eventWords: Record<EventType, string> = {
  "post.scheduled": "It waits for its time: scheduled, moved to another time, or approved.",
  "post.uploading": "It is on its way: Cuepost sends the file, or TikTok fetches it.",
  "post.published": "TikTok has published it.",
  "post.in_inbox": "It lies in the creator's TikTok inbox, to be finished there.",
  "post.failed": "TikTok refused it, or it could not be sent.",
  "post.needs_attention": "It is held until a person looks at it.",
  "post.outcome_unknown": "TikTok's answer was lost: a person looks whether it is out.",
  "post.unpublished": "It was public and no longer is.",
  "post.canceled": "It will not go out.",
  "post.unscheduled": "It was scheduled and is a draft again.",
  "media.ready": "The file was checked and can be posted.",
  "media.rejected": "The file cannot be posted; `problem` says why.",
  "account.connected": "The account was connected, or connected again.",
  "account.reconnect_needed": "TikTok no longer lets Cuepost in: a person connects it again.",
  "account.disconnected": "The account was disconnected.",
  "approval.requested": "Somebody is asked to approve the post.",
  "approval.approved": "Everybody who has to has said yes.",
  "approval.changes_requested": "Changes were asked for: the post is a draft again.",
  "approval.declined": "The post was declined: it is a draft again.",
  "approval.voided": "What was asked, or approved, no longer holds: the post has changed.",
};

/** The whole body of each event, as endpoints get it. */
export const webhookBodies = Object.fromEntries(
  eventTypes.map((type) => [type, bodyOf(type)]),
) as unknown as Record<EventType, z.ZodObject>;

function bodyOf(type: EventType) {
  const noun = type.slice(0, type.indexOf(".")) as keyof typeof dataOf;
  return z
    .strictObject({
      id: z.uuid().meta({ description: "Of the event: the same in each try, and in `webhook-id`." }),
      type: z.literal(type),
      timestamp: instant.meta({ description: "When it happened." }),
      data: dataOf[noun],
    })
    .meta({ description: eventWords[type] });
}

/** What an endpoint is sent when somebody tries it. */
export const WebhookTestBody = z.strictObject({
  id: z.uuid(),
  type: z.literal("webhook.test"),
  timestamp: instant,
  data: z.strictObject({
    endpoint: z.strictObject({ id: z.uuid(), name: z.string() }),
    message: z.string(),
  }),
});
