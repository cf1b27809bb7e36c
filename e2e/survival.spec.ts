import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Sandbox } from "../scripts/testing/sandbox-control.ts";
import { connect, expect, postNow, test, upload } from "./fixtures";
import type { Stack } from "./stack";

const MINUTE_MS = 60_000;
const THREE_PARTS_BYTES = 100_000_000;
const PART_DELAY_MS = 2_500;

test.setTimeout(4 * MINUTE_MS);

async function killPart({ dataDir }: Stack, name: "engine" | "app"): Promise<void> {
  process.kill(Number(await readFile(join(dataDir, "run", `${name}.pid`), "utf8")), "SIGKILL");
}

interface Expected {
  creator: string;
  caption: string;
  sha256: string;
}

async function expectOnce(page: Page, sandbox: Sandbox, { creator, caption, sha256 }: Expected) {
  const mine = async () => (await sandbox.postsOf(creator)).filter((post) => post.caption === caption);
  await expect.poll(async () => (await mine()).length, { timeout: 2 * MINUTE_MS }).toBe(1);
  await expect(page.getByText("Published").first()).toBeVisible({ timeout: MINUTE_MS });
  expect(await mine()).toMatchObject([{ sha256 }]);
}

const crashes = [
  { part: "engine", creator: "mara.bakes" },
  { part: "app", creator: "bo.skates" },
] as const;
for (const { part, creator } of crashes) {
  test(`kill -9 of the ${part} in mid-upload ends in one published post`, async ({
    page,
    person,
    sql,
    stack,
    sandbox,
    makeVideo,
  }) => {
    const video = await makeVideo(THREE_PARTS_BYTES);
    const caption = `The ${part} fell over ${randomUUID()}`;
    await connect(page, creator);
    await upload(page, video);
    await sandbox.order({ route: "upload", mode: "delay", delayMs: PART_DELAY_MS, times: 6 });
    await postNow(page, { video, caption });
    const post = page.url();
    const uploading = async () => {
      const rows = await sql`select 1 from publish_attempts a join posts p on p.id = a.post_id
        where p.workspace_id = ${person.workspaceId} and a.uploaded_bytes > 0 and p.status = 'uploading'`;
      return rows.length;
    };
    await expect.poll(uploading, { timeout: MINUTE_MS, intervals: [100] }).toBe(1);
    await page.goto("about:blank");
    await killPart(stack, part);
    await expect.poll(() => isUp(stack.app), { timeout: MINUTE_MS }).toBe(true);
    await page.goto(post);
    await expectOnce(page, sandbox, { creator, caption, sha256: video.sha256 });
  });
}

async function isUp(origin: string): Promise<boolean> {
  return fetch(`${origin}/privacy`).then(
    ({ ok }) => ok,
    () => false,
  );
}

test("an expired token, a 5xx on a part and a 416 are survived in one publish", async ({
  page,
  person,
  sql,
  sandbox,
  makeVideo,
}) => {
  const video = await makeVideo(THREE_PARTS_BYTES);
  const creator = "nils.in.short";
  const caption = `A bad day ${randomUUID()}`;
  await connect(page, creator);
  await upload(page, video);
  await sandbox.order({ route: "upload", status: 503, code: "internal_error", times: 1 });
  await sandbox.order({ route: "upload", mode: "cut-after-commit", after: 2, times: 1 });
  await postNow(page, { video, caption });
  await sandbox.expireAccessTokens();
  await expectOnce(page, sandbox, { creator, caption, sha256: video.sha256 });
  const rows = await sql`select message from post_events e join posts p on p.id = e.post_id
    where p.workspace_id = ${person.workspaceId}`;
  const messages = rows.map(({ message }) => message as string).join("\n");
  expect(messages).toContain("A part did not get through. It is sent again.");
  expect(messages).toContain("going on from there");
  const answers = (await sandbox.requests()).filter((request) => request.creator === creator);
  expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([401, 416, 503]));
});
