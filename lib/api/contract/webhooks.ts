import type { OperationShape } from "./operation";

export const webhookOperations: readonly OperationShape[] = [];
