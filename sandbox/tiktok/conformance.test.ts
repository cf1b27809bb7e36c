import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DISPLAY_ROWS } from "./conformance/display.ts";
import { ERROR_ROWS } from "./conformance/errors.ts";
import { EVENT_ROWS } from "./conformance/events.ts";
import { LIMIT_ROWS } from "./conformance/limits.ts";
import { OAUTH_ROWS } from "./conformance/oauth.ts";
import { OUTCOME_ROWS } from "./conformance/outcome.ts";
import { POSTING_ROWS } from "./conformance/posting.ts";
import { TRANSFER_ROWS } from "./conformance/transfer.ts";
import { settle, startWorld, type World } from "./conformance/world.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
beforeEach(() => settle(world));
afterAll(async () => {
  await world.sandbox.stop();
  await world.app.stop();
});

/** The documentation as a table: each row is one rule, as a request and what is answered. */
describe.each([
  ["OAuth", OAUTH_ROWS],
  ["Errors", ERROR_ROWS],
  ["Rate limits", LIMIT_ROWS],
  ["Posting and caps", POSTING_ROWS],
  ["Chunks", TRANSFER_ROWS],
  ["Pulls and status", OUTCOME_ROWS],
  ["Webhooks", EVENT_ROWS],
  ["Display", DISPLAY_ROWS],
])("%s", (_name, rows) => {
  it.each(rows)("$section: $title", async ({ request, expected }) => {
    expect(await request(world)).toMatchObject(expected as object);
  });
});
