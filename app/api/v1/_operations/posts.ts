import type { Handler } from "../_door/answers";

export const postHandlers: readonly Handler[] = [];
