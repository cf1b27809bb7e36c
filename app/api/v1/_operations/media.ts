import type { Handler } from "../_door/answers";

export const mediaHandlers: readonly Handler[] = [];
