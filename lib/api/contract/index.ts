import { accountOperations } from "./accounts";
import { createPostOperations } from "./create-posts";
import { disclosureOperations } from "./disclosure";
import { keyOperations } from "./keys";
import { mediaOperations } from "./media";
import type { OperationShape } from "./operation";
import { postEventOperations } from "./post-events";
import { postOperations } from "./posts";
import { usageOperations } from "./usage";
import { webhookOperations } from "./webhooks";

/** The whole API, in the order of the reference. */
export const contract: readonly OperationShape[] = [
  ...createPostOperations,
  ...postOperations,
  ...postEventOperations,
  ...disclosureOperations,
  ...mediaOperations,
  ...accountOperations,
  ...webhookOperations,
  ...keyOperations,
  ...usageOperations,
];
