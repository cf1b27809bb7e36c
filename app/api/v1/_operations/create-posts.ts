import type { Handler } from "../_door/answers";

export const createPostHandlers: readonly Handler[] = [];
