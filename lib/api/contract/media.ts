import type { OperationShape } from "./operation";

export const mediaOperations: readonly OperationShape[] = [];
