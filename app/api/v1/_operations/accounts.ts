import type { Handler } from "../_door/answers";

export const accountHandlers: readonly Handler[] = [];
