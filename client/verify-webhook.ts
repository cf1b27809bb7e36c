import { Webhook } from "standardwebhooks";
import type { webhooks } from "./schema";

type Bodies = {
  [Type in keyof webhooks]: webhooks[Type] extends {
    post: { requestBody: { content: { "application/json": infer Body } } };
  }
    ? Body
    : never;
};

/** What Cuepost sends: `type` tells the kinds apart. */
export type CuepostEvent = Bodies[keyof Bodies];

/**
 * The event, once its signature is seen to be right and its time to be near; throws otherwise.
 * `body` is the text as it came: parsed and written anew, it no longer fits its signature.
 */
export function verifyWebhook(secret: string, body: string, headers: Headers): CuepostEvent {
  return new Webhook(secret).verify(body, Object.fromEntries(headers)) as CuepostEvent;
}
