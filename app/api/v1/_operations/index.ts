import type { Handler } from "../_door/answers";
import { accountHandlers } from "./accounts";
import { createPostHandlers } from "./create-posts";
import { disclosureHandlers } from "./disclosure";
import { keyHandlers } from "./keys";
import { mediaHandlers } from "./media";
import { postEventHandlers } from "./post-events";
import { postHandlers } from "./posts";
import { usageHandlers } from "./usage";
import { webhookHandlers } from "./webhooks";

export const handlers: readonly Handler[] = [
  ...createPostHandlers,
  ...postHandlers,
  ...postEventHandlers,
  ...disclosureHandlers,
  ...mediaHandlers,
  ...accountHandlers,
  ...webhookHandlers,
  ...keyHandlers,
  ...usageHandlers,
];
