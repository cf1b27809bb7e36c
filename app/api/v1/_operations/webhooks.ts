import type { Handler } from "../_door/answers";

export const webhookHandlers: readonly Handler[] = [];
