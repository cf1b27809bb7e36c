import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { type EventType, eventTypes } from "@/lib/webhooks/rules";

const headers = z.object({
  "webhook-id": z.string().meta({ description: "Names the event; the same however often it is sent." }),
  "webhook-timestamp": z.string().meta({ description: "Seconds since 1970, of this try." }),
  "webhook-signature": z.string().meta({
    description:
      "`v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced.",
  }),
});

/** What endpoints are sent, one entry an event. */
export function describeWebhooks(): ZodOpenApiPathsObject {
  return Object.fromEntries(
    eventTypes.map((type) => [
      type,
      {
        post: {
          operationId: `on_${type.replace(".", "_")}`,
          tags: ["Webhooks"],
          summary: type,
          security: [],
          requestParams: { header: headers },
          requestBody: { required: true, content: { "application/json": { schema: bodyOf(type) } } },
          responses: {
            "2XX": {
              description: "Taken. Anything else, or nothing within the time, is tried again for three days.",
            },
          },
        },
      },
    ]),
  );
}

function bodyOf(type: EventType): z.ZodType {
  return z.object({
    type: z.literal(type),
    timestamp: z.iso.datetime().meta({ description: "When it happened." }),
    data: z.record(z.string(), z.unknown()),
  });
}
