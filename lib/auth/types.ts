export type { ActionResult } from "./action-result";
