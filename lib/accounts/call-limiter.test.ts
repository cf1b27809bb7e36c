import { eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, describe, expect, it, vi } from "vitest";
import { closeDb, db } from "@/db";
import { callWindows } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { callsPerMinute, type TikTokEndpoint, TikTokError } from "@/lib/tiktok";
import { createTestMember } from "@/lib/workspaces/testing";
import { block, blockEnd, takeTurn } from "./call-limiter";
import { createTestAccount } from "./testing";

const WINDOW_SECONDS = 3;
const WINDOW_MS = WINDOW_SECONDS * 1000;

const tiktok = { rateWindowMs: WINDOW_MS };
const as = (accountId: string) => ({ accountId, tiktok });
afterAll(closeDb);

const createAccountId = async () => (await createTestAccount(await createTestMember())).id;

async function readWindow(accountId: string) {
  const [row] = await db.select().from(callWindows).where(eq(callWindows.accountId, accountId));
  return row;
}

/** The most calls in any window that begins with one of them. */
function countMost(times: number[]): number {
  return Math.max(
    ...times.map((start) => times.filter((at) => at >= start && at < start + WINDOW_MS).length),
  );
}

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe("takeTurn", () => {
  it("keeps sixty callers at once within the limit in every window, and lets each of them through", async () => {
    const accountId = await createAccountId();
    const limit = callsPerMinute.creator_info ?? 0;
    const times = await Promise.all(
      Array.from({ length: 60 }, async () => {
        await takeTurn(as(accountId), "creator_info");
        return performance.now();
      }),
    );
    expect(times).toHaveLength(60);
    expect(countMost(times)).toBeLessThanOrEqual(limit);
    expect((await readWindow(accountId))?.calledAt).toHaveLength(limit);
  });

  it("keeps nobody waiting for calls that were made before the clock was put back", async () => {
    const accountId = await createAccountId();
    const inAnHour = new Date(Date.now() + 3_600_000);
    const endpoint = "video_init" as const;
    await db.insert(callWindows).values({ accountId, endpoint, calledAt: Array(6).fill(inAnHour) });
    await takeTurn(as(accountId), endpoint);
    const newest = (await readWindow(accountId))?.calledAt.at(-1);
    expect(newest?.getTime()).toBeLessThan(Date.now() + 1000);
  });

  it("counts what another process has called", async () => {
    const accountId = await createAccountId();
    const other = postgres(getEnv().DATABASE_URL, { max: 1, onnotice: () => {} });
    await other`insert into call_windows (account_id, endpoint, called_at)
      select ${accountId}, 'video_init', array_agg(clock_timestamp()) from generate_series(1, 6)`;
    await other.end();
    const before = performance.now();
    await takeTurn(as(accountId), "video_init");
    expect(performance.now() - before).toBeGreaterThan(WINDOW_MS * 0.9);
  });

  it("reserves nothing when the turn is far away, and says when to come back", async () => {
    const accountId = await createAccountId();
    await block(accountId, "video_init", new Date(Date.now() + 30_000));
    const refusal = await refusalOf(takeTurn(as(accountId), "video_init"));
    expect(refusal).toBeInstanceOf(TikTokError);
    expect(refusal).toMatchObject({ code: "rate_limit_exceeded", kind: "wait", endpoint: "video_init" });
    const { retryAfterSeconds } = refusal as TikTokError;
    expect(retryAfterSeconds).toBeGreaterThanOrEqual(30);
    expect(retryAfterSeconds).toBeLessThan(33);
    expect((await readWindow(accountId))?.calledAt).toEqual([]);
  });

  it("waits in place for a block that ends soon", async () => {
    const accountId = await createAccountId();
    await block(accountId, "status", new Date(Date.now() + 400));
    const before = performance.now();
    await takeTurn(as(accountId), "status");
    expect(performance.now() - before).toBeGreaterThan(300);
  });

  it("does not let a waiting caller through that TikTok's refusal of another one overtook", async () => {
    const accountId = await createAccountId();
    await block(accountId, "status", new Date(Date.now() + 400));
    const waiting = refusalOf(takeTurn(as(accountId), "status"));
    await vi.waitFor(async () => expect((await readWindow(accountId))?.calledAt).toHaveLength(1));
    await block(accountId, "status", new Date(Date.now() + 20_000));
    expect(await waiting).toMatchObject({ kind: "wait" });
  });

  it("lets no account and no endpoint wait for another", async () => {
    const [busy, free] = [await createAccountId(), await createAccountId()];
    for (const endpoint of ["creator_info", "video_init"] as TikTokEndpoint[]) {
      await block(busy, endpoint, new Date(Date.now() + 60_000));
    }
    const before = performance.now();
    await Promise.all([
      takeTurn(as(free), "creator_info"),
      takeTurn(as(free), "video_init"),
      takeTurn(as(busy), "status"),
      takeTurn(as(busy), "inbox_init"),
    ]);
    expect(performance.now() - before).toBeLessThan(WINDOW_MS);
  });

  it("counts nothing where TikTok names no limit", async () => {
    const accountId = await createAccountId();
    await Promise.all(Array.from({ length: 40 }, () => takeTurn(as(accountId), "cancel")));
    expect(await readWindow(accountId)).toBeUndefined();
  });
});

describe("block", () => {
  it("never shortens a longer block", async () => {
    const accountId = await createAccountId();
    const late = new Date(Date.now() + 50_000);
    await block(accountId, "status", late);
    await block(accountId, "status", new Date());
    expect((await readWindow(accountId))?.blockedUntil).toEqual(late);
  });

  it("ends when TikTok says so, else after a full window, and a little later each time", () => {
    const now = new Date();
    const secondsAfter = (asked: number | null) =>
      (blockEnd(tiktok, asked, now).getTime() - now.getTime()) / 1000;
    expect(secondsAfter(7)).toBeGreaterThanOrEqual(7);
    expect(secondsAfter(7)).toBeLessThan(7.3);
    expect(secondsAfter(null)).toBeGreaterThanOrEqual(WINDOW_SECONDS);
    expect(secondsAfter(null)).toBeLessThan(WINDOW_SECONDS * 1.2);
    expect(secondsAfter(7)).not.toBe(secondsAfter(7));
  });
});
