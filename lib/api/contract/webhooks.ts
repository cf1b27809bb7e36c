import { z } from "zod";
import {
  ENDPOINT_ACCOUNTS_MAX,
  ENDPOINT_NAME_MAX,
  ENDPOINT_URL_MAX,
  eventTypes,
  OVERLAP_HOURS,
  OVERLAP_HOURS_MAX,
  TEST_EVENT,
} from "@/lib/webhooks/rules";
import { operation } from "./operation";
import { fieldsQuery, pageOf, pageQuery } from "./paging";

const instant = z.iso.datetime({ offset: true });

export const WebhookEndpoint = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    url: z.string(),
    mode: z.enum(["live", "test"]).meta({ description: "That of the key that made it." }),
    events: z.array(z.enum(eventTypes)).nullable().meta({ description: "Null is every event." }),
    account_ids: z.array(z.uuid()).nullable().meta({ description: "Null is every account." }),
    status: z.enum(["enabled", "failing", "disabled"]),
    failing_since: instant.nullable().meta({ description: "Since when nothing has been taken." }),
    disabled_at: instant.nullable(),
    disabled_reason: z.string().nullable().meta({ description: "Null where somebody did it." }),
    previous_secret_ends_at: instant
      .nullable()
      .meta({ description: "Until then the secret before signs as well." }),
    waiting_deliveries: z.int(),
    created_at: instant,
  })
  .meta({ id: "WebhookEndpoint", description: "Where events are sent to." });

const secret = z.string().meta({
  description: "Shown this once. It begins with whsec_.",
  example: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
});

export const WebhookEndpointWithSecret = WebhookEndpoint.extend({ secret }).meta({
  id: "WebhookEndpointWithSecret",
  description: "A new endpoint, with what signs its events.",
});

const settings = {
  name: z.string().trim().min(1).max(ENDPOINT_NAME_MAX).meta({ example: "Newsroom" }),
  url: z.string().trim().min(1).max(ENDPOINT_URL_MAX).meta({
    description: "Public, and https. Redirects are not followed.",
    example: "https://hooks.example.com/cuepost",
  }),
  events: z
    .array(z.enum(eventTypes))
    .min(1)
    .max(eventTypes.length)
    .nullable()
    .meta({
      description: "Null, or left out, is every event, those of later versions among them.",
      example: ["post.published", "post.failed"],
    }),
  account_ids: z.array(z.uuid()).min(1).max(ENDPOINT_ACCOUNTS_MAX).nullable().meta({
    description:
      "Null, or left out, is every account that the key may see. Media belong to no account, and are told of in any case.",
  }),
};

const WebhookParams = z.strictObject({ endpoint_id: z.uuid() });
const DeliveryParams = z.strictObject({ delivery_id: z.uuid() });

export const WebhookAttempt = z
  .strictObject({
    number: z.int(),
    at: instant,
    duration_ms: z.int(),
    status: z.int().nullable().meta({ description: "Null where no answer came." }),
    answer: z.string().nullable().meta({ description: "The beginning of it." }),
    problem: z.string().nullable().meta({ description: "Why no answer came, or why it does not count." }),
  })
  .meta({ id: "WebhookAttempt", description: "One try, and what came back." });

const delivery = {
  id: z.uuid(),
  endpoint_id: z.uuid(),
  event_id: z
    .uuid()
    .meta({ description: "The `webhook-id`: the same in each try, and when it is replayed." }),
  type: z.enum([...eventTypes, TEST_EVENT]),
  subject: z.strictObject({ kind: z.enum(["post", "media", "account", "endpoint"]), id: z.uuid() }),
  status: z.enum(["waiting", "delivered", "given_up"]),
  tries: z.int(),
  next_try_at: instant.nullable(),
  replay: z.boolean().meta({ description: "Somebody wanted it once more." }),
  created_at: instant,
  ended_at: instant.nullable(),
};

export const WebhookDelivery = z
  .strictObject(delivery)
  .meta({ id: "WebhookDelivery", description: "One event for one endpoint." });

export const WebhookDeliveryDetail = z
  .strictObject({
    ...delivery,
    body: z.string().meta({ description: "As it is sent, to the letter." }),
    attempts: z.array(WebhookAttempt),
  })
  .meta({ id: "WebhookDeliveryDetail" });

export const listWebhookEndpoints = operation({
  id: "listWebhookEndpoints",
  method: "GET",
  path: "/webhook-endpoints",
  tag: "Webhooks",
  summary: "List webhook endpoints",
  description:
    "Those of the key's mode that hear of no account beyond the key's, oldest first: 20 at the most.",
  scope: "webhooks:read",
  query: z.strictObject(fieldsQuery),
  answer: { status: 200, description: "All of them", schema: pageOf(WebhookEndpoint) },
});

export const createWebhookEndpoint = operation({
  id: "createWebhookEndpoint",
  method: "POST",
  path: "/webhook-endpoints",
  tag: "Webhooks",
  summary: "Create a webhook endpoint",
  description:
    "Events are sent there as the Standard Webhooks specification has it: a POST, signed with the secret that this answer shows once. An endpoint of a test key hears of test accounts alone.",
  scope: "webhooks:write",
  body: z.strictObject({
    ...settings,
    events: settings.events.default(null),
    account_ids: settings.account_ids.default(null),
  }),
  answer: { status: 201, description: "The endpoint, with its secret", schema: WebhookEndpointWithSecret },
  problems: ["conflict", "not_found"],
});

export const getWebhookEndpoint = operation({
  id: "getWebhookEndpoint",
  method: "GET",
  path: "/webhook-endpoints/{endpoint_id}",
  tag: "Webhooks",
  summary: "Get a webhook endpoint",
  description: "Whether it takes what it is sent, and how much waits for it.",
  scope: "webhooks:read",
  params: WebhookParams,
  query: z.strictObject(fieldsQuery),
  answer: { status: 200, description: "The endpoint", schema: WebhookEndpoint },
  problems: ["not_found"],
});

export const updateWebhookEndpoint = operation({
  id: "updateWebhookEndpoint",
  method: "PATCH",
  path: "/webhook-endpoints/{endpoint_id}",
  tag: "Webhooks",
  summary: "Change a webhook endpoint, switch it off or on",
  description:
    "What is left out stays. While it is off nothing new is written for it; what waits stays for 30 days, and goes out once it is on again.",
  scope: "webhooks:write",
  params: WebhookParams,
  body: z.strictObject({ ...z.object(settings).partial().shape, enabled: z.boolean().optional() }),
  answer: { status: 200, description: "The endpoint", schema: WebhookEndpoint },
  problems: ["not_found"],
});

export const deleteWebhookEndpoint = operation({
  id: "deleteWebhookEndpoint",
  method: "DELETE",
  path: "/webhook-endpoints/{endpoint_id}",
  tag: "Webhooks",
  summary: "Delete a webhook endpoint",
  description: "With its log, and with what still waits for it.",
  scope: "webhooks:write",
  params: WebhookParams,
  answer: { status: 204, description: "It is gone", schema: null },
  problems: ["not_found"],
});

export const rotateWebhookSecret = operation({
  id: "rotateWebhookSecret",
  method: "POST",
  path: "/webhook-endpoints/{endpoint_id}/rotate-secret",
  tag: "Webhooks",
  summary: "Replace a webhook secret",
  description:
    "The new secret is shown this once. Until the overlap is over, events carry a signature by each of the two, so that the receiver can change over in its own time.",
  scope: "webhooks:write",
  params: WebhookParams,
  body: z.strictObject({
    overlap_hours: z.int().min(0).max(OVERLAP_HOURS_MAX).default(OVERLAP_HOURS).meta({
      description: "How long the secret before signs as well. 0 ends it at once.",
    }),
  }),
  answer: {
    status: 200,
    description: "The endpoint, with its new secret",
    schema: WebhookEndpointWithSecret,
  },
  problems: ["not_found"],
});

export const WebhookTestAnswer = z
  .strictObject({
    delivery_id: z.uuid(),
    taken: z.boolean().meta({ description: "It was answered with 2xx." }),
    status: z.int().nullable(),
    answer: z.string().nullable(),
    problem: z.string().nullable(),
    duration_ms: z.int(),
  })
  .meta({ id: "WebhookTestAnswer" });

export const testWebhookEndpoint = operation({
  id: "testWebhookEndpoint",
  method: "POST",
  path: "/webhook-endpoints/{endpoint_id}/test",
  tag: "Webhooks",
  summary: "Send a test event",
  description: `Sends \`${TEST_EVENT}\` once, whether the endpoint is on or off, and tells what came back.`,
  scope: "webhooks:write",
  params: WebhookParams,
  answer: { status: 200, description: "What came back", schema: WebhookTestAnswer },
  problems: ["not_found", "rate_limited"],
});

export const listWebhookDeliveries = operation({
  id: "listWebhookDeliveries",
  method: "GET",
  path: "/webhook-endpoints/{endpoint_id}/deliveries",
  tag: "Webhooks",
  summary: "List an endpoint's deliveries",
  description: "Newest first, of the last 30 days.",
  scope: "webhooks:read",
  params: WebhookParams,
  query: z.strictObject({ status: delivery.status.optional(), ...pageQuery }),
  answer: { status: 200, description: "A page of deliveries", schema: pageOf(WebhookDelivery) },
  problems: ["not_found"],
});

export const getWebhookDelivery = operation({
  id: "getWebhookDelivery",
  method: "GET",
  path: "/webhook-deliveries/{delivery_id}",
  tag: "Webhooks",
  summary: "Get a delivery",
  description: "With the body that was sent, and each try with what came back.",
  scope: "webhooks:read",
  params: DeliveryParams,
  query: z.strictObject(fieldsQuery),
  answer: { status: 200, description: "The delivery", schema: WebhookDeliveryDetail },
  problems: ["not_found"],
});

export const replayWebhookDelivery = operation({
  id: "replayWebhookDelivery",
  method: "POST",
  path: "/webhook-deliveries/{delivery_id}/replay",
  tag: "Webhooks",
  summary: "Send a delivery again",
  description:
    "A delivery of its own, with the same `webhook-id` and body, behind what waits of the same subject. Where it waits already, that one is answered.",
  scope: "webhooks:write",
  params: DeliveryParams,
  answer: { status: 202, description: "The new delivery", schema: WebhookDeliveryDetail },
  problems: ["not_found", "conflict"],
});

export const replayWebhookEndpoint = operation({
  id: "replayWebhookEndpoint",
  method: "POST",
  path: "/webhook-endpoints/{endpoint_id}/replay",
  tag: "Webhooks",
  summary: "Send again all that was given up",
  description:
    "What was given up since a time and has not arrived another way, in its order: 1,000 at the most.",
  scope: "webhooks:write",
  params: WebhookParams,
  body: z.strictObject({
    since: z.iso
      .datetime({ offset: true, error: "Write an instant: 2027-04-15T14:00:00Z." })
      .meta({ example: "2027-04-15T14:00:00Z" }),
  }),
  answer: { status: 202, description: "How many", schema: z.strictObject({ replayed: z.int() }) },
  problems: ["not_found", "conflict"],
});

export const webhookOperations = [
  listWebhookEndpoints,
  createWebhookEndpoint,
  getWebhookEndpoint,
  updateWebhookEndpoint,
  deleteWebhookEndpoint,
  rotateWebhookSecret,
  testWebhookEndpoint,
  listWebhookDeliveries,
  getWebhookDelivery,
  replayWebhookDelivery,
  replayWebhookEndpoint,
] as const;
