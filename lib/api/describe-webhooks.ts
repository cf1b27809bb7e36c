import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { eventTypes } from "@/lib/webhooks/rules";
import { eventWords, webhookBodies } from "./contract/webhook-bodies";

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
          summary: eventWords[type],
          security: [],
          requestParams: { header: headers },
          requestBody: { required: true, content: { "application/json": { schema: webhookBodies[type] } } },
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
