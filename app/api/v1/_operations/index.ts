import type { Handler } from "../_door/answers";
import { accountHandlers } from "./accounts";
import { createPostHandlers } from "./create-posts";
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
  ...mediaHandlers,
  ...accountHandlers,
  ...webhookHandlers,
  ...keyHandlers,
  ...usageHandlers,
];
