import type { IncomingMessage } from "node:http";
import type { Config } from "./config.ts";
import type { Processing } from "./processing.ts";
import type { Store } from "./store.ts";
import type { Webhooks } from "./webhooks.ts";

export interface WebhookEvent {
  event: string;
  username: string;
  clientKey: string;
  content: Record<string, unknown>;
}

export interface Sandbox {
  config: Config;
  store: Store;
  origin: string;
  webhooks: Webhooks;
  processing: Processing;
  /** Uploads with a PUT running right now, by publish id. */
  uploadsInFlight: Set<string>;
  /** Aborted when the sandbox stops, so that nothing waits on. */
  stopping: AbortSignal;
}

/** What work in the background stands on. */
export type Ground = Pick<Sandbox, "config" | "store" | "webhooks" | "stopping">;

/** One request on its way through the sandbox; handlers note here what the journal and the door must know. */
export interface Call extends Sandbox {
  request: IncomingMessage;
  method: string;
  url: URL;
  /** The route's short name, as faults and violations call it. */
  route: string;
  creator?: string;
  /** The upload's progress header, on every answer to a PUT. */
  contentRange?: string;
  isCutAfterCommit?: boolean;
  /** The task that this request begins or completes is never to end. */
  isStuck?: boolean;
}
