import type { OperationShape } from "./operation";

export const createPostOperations: readonly OperationShape[] = [];
