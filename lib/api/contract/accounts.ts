import type { OperationShape } from "./operation";

export const accountOperations: readonly OperationShape[] = [];
