import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { closeDb, db } from "@/db";
import { createTestMember } from "@/lib/workspaces/testing";
import { getAccess } from "./access-token";
import { createTestAccount } from "./testing";

const SLOW_MS = 700;
const ACCOUNTS = 10;
/** The pool has as many connections as there are accounts here. */
const slowTikTok = createServer((_request, response) => setTimeout(() => response.end("{}"), SLOW_MS));

beforeAll(async () => {
  await new Promise<void>((resolve) => slowTikTok.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("TIKTOK_API_ORIGIN", `http://127.0.0.1:${(slowTikTok.address() as AddressInfo).port}`);
});
afterAll(async () => {
  slowTikTok.close().closeAllConnections();
  await closeDb();
});

it("ten accounts that renew at once leave the database to everybody else", async () => {
  const member = await createTestMember();
  const accessExpiresAt = new Date(Date.now() - 1000);
  const ids: string[] = [];
  for (let made = 0; made < ACCOUNTS; made++)
    ids.push((await createTestAccount(member, { accessExpiresAt })).id);
  const renewals = Promise.allSettled(ids.map((id) => getAccess(id)));
  await sleep(100);
  const begun = performance.now();
  await db.execute(sql`select 1`);
  expect(performance.now() - begun).toBeLessThan(SLOW_MS / 2);
  const outcomes = await renewals;
  expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
});
