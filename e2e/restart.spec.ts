import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { sandboxAt } from "../scripts/testing/sandbox-control.ts";
import { type RunningStack, startStack } from "../scripts/testing/start-stack.ts";
import { connect, expect, signIn, test, upload } from "./fixtures";
import type { Stack } from "./stack";
import { waitOnEveryPage } from "./wait-for-life";

const PORT_BASE = 31_000;

const addressesOf = async ({ stackFile }: RunningStack): Promise<Stack> =>
  JSON.parse(await readFile(stackFile, "utf8"));

test("starting again keeps every person, token, video and post", async ({ browser, makeVideo }) => {
  test.setTimeout(240_000);
  const dataDir = await mkdtemp(join(tmpdir(), "cuepost-restart-"));
  const options = { dataDir, portBase: PORT_BASE, logName: "restart" };
  const video = await makeVideo(300_000);
  let running = await startStack(options);
  try {
    const before = await addressesOf(running);
    const context = await browser.newContext({ baseURL: before.app });
    waitOnEveryPage(context, before.app);
    const page = await context.newPage();
    const sql = postgres(before.databaseUrl, { max: 1, onnotice: () => {} });
    await signIn(context, sql, before.app);
    await connect(page, "juno.sketches");
    await upload(page, video);
    const name = `Renamed ${randomUUID()}`;
    await sql`update workspaces set name = ${name}`;
    const known = async (db: postgres.Sql) => ({
      accounts: await db`select id, access_token, refresh_token from accounts`,
      media: await db`select id, sha256, status from media`,
      workspaces: await db`select id, name from workspaces`,
    });
    const stored = await known(sql);
    expect(stored).toMatchObject({
      accounts: [{}],
      media: [{ sha256: video.sha256 }],
      workspaces: [{ name }],
    });
    await sql.end();
    await running.stop();

    running = await startStack(options);
    const after = await addressesOf(running);
    expect(after.app).toBe(before.app);
    const again = postgres(after.databaseUrl, { max: 1, onnotice: () => {} });
    expect(await known(again)).toEqual(stored);
    await again.end();
    // The session, the file and the token are still good for something.
    await page.goto("/posts/new");
    await expect(page.getByText(/Can post · up to/)).toBeVisible();
    const file = await page.request.get(`/media/${stored.media[0]?.id}/file`);
    expect((await file.body()).length).toBe(video.sizeBytes);
    expect(await sandboxAt(after.sandbox).violations()).toEqual([]);
    await context.close();
  } finally {
    await running.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});
