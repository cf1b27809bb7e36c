import { accountCases } from "./account-cases";
import { keyCases } from "./key-cases";
import { mediaCases } from "./media-cases";
import { postCases } from "./post-cases";
import { webhookCases } from "./webhook-cases";
import type { Cases } from "./world";

/** One entry for each operation, by its id. */
export const cases: Cases = { ...postCases, ...mediaCases, ...accountCases, ...webhookCases, ...keyCases };
