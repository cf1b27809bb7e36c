import "server-only";
import { randomUUID } from "node:crypto";
import { factScope } from "./tiktok-app";

/** From here on this test file has app facts of its own: the table is one for all who share the database. */
export function keepAppFactsApart(): void {
  factScope.prefix = `test-${randomUUID()} `;
}
