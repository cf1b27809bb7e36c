import type { OperationShape } from "./operation";

export const postOperations: readonly OperationShape[] = [];
