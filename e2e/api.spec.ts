import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { connect, expect, test, type Video } from "./fixtures";
import { readFilesHost } from "./stack";

const MINUTE_MS = 60_000;
/** What a change may take until it is told over a stream that was open. */
const TOLD_MS_MAX = 2000;

const run = promisify(execFile);

/** As the guide has it: host, key, the file's address and the time are the caller's own. */
const guide = (own: { app: string; key: string; file: string; at: string }) => [
  ...["-X", "POST", `${own.app}/v1/posts`],
  ...["-H", `Authorization: Bearer ${own.key}`],
  ...["-H", "Content-Type: application/json"],
  "-d",
  `{"platforms":["tiktok"],"content":"A moon jar from one lump of clay #ceramics","media_url":"${own.file}","publish_at":"${own.at}"}`,
];

test("the guide's call puts a file from a web server on the profile, at its time and once", async ({
  page,
  person,
  sandbox,
  stack,
  makeVideo,
}) => {
  test.setTimeout(6 * MINUTE_MS);
  const video = await makeVideo(3_000_000);
  const username = `kiln.${randomUUID().slice(0, 8)}`;
  await sandbox.addCreator(username, "Kiln & Co");
  await connect(page, username);
  await agreeOnce(page);
  const key = await makeKey(page);
  const api = apiAt(stack.app, key);
  expect((await api.get("/me")).workspace.id).toBe(person.workspaceId);
  const server = await serve(video);
  try {
    const at = new Date(Date.now() + MINUTE_MS).toISOString();
    const { status, body } = await curl(guide({ app: stack.app, key, file: server.address, at }));
    expect([status, body.status]).toEqual([202, "waiting_for_media"]);
    const goesOutAt = Date.parse(body.publish_at.utc);
    expect(goesOutAt).toBeGreaterThanOrEqual(Date.parse(at));
    expect(body.publish_at).toMatchObject({ timezone: "Europe/Paris", note: null });

    const [waited, streamed] = await Promise.all([
      waitForEnd(api, body.post_id),
      streamOf(api, body.post_id).then(readToEnd),
    ]);
    // What comes after the end, such as that everybody can see it, may reach one of them and not the other.
    const toEnd = (told: Told[]) => told.slice(0, told.findIndex(({ to }) => to === "published") + 1);
    expect(toEnd(waited)).toEqual(toEnd(streamed));
    expect(waited.map(({ to }) => to).filter(Boolean)).toEqual(
      expect.arrayContaining(["scheduled", "preparing", "uploading", "published"]),
    );

    const posts = await sandbox.postsOf(username);
    expect(posts).toMatchObject([
      {
        ...{ sha256: video.sha256, privacyLevel: "PUBLIC_TO_EVERYONE" },
        ...{ caption: "A moon jar from one lump of clay #ceramics", allowComment: true, allowDuet: false },
      },
    ]);
    expect(await sandbox.everythingOf(username), "and nothing was begun besides").toHaveLength(1);
    expect(Date.parse(posts[0]?.initAt ?? "")).toBeGreaterThanOrEqual(goesOutAt);
    const post = await api.get(`/posts/${body.post_id}`);
    expect(post).toMatchObject({
      ...{ status: "published", tiktok_post_id: posts[0]?.postIds[0], test: false },
      media: [{ status: "ready", kind: "video" }],
    });
    expect(post.url).toContain(post.tiktok_post_id);
    expect((await api.get("/posts?status=published")).data).toHaveLength(1);
    const { verdict, consents } = await api.get(`/posts/${body.post_id}/disclosure`);
    expect(verdict).toMatchObject({ is_intact: true });
    expect(consents).toMatchObject([{ settings: { privacyLevel: "PUBLIC_TO_EVERYONE" }, voided: null }]);

    await page.goto(`/posts/${body.post_id}`);
    await expect(page.getByText("By the API key “Nightly import”")).toBeVisible();
    await expect(page.getByText("Nightly import (Ada Rivers), by API").first()).toBeVisible();
  } finally {
    await server.close();
  }
});

test("a stream is told at once of what another program does, and ends with the post", async ({
  page,
  person,
  sandbox,
  stack,
  makeVideo,
}) => {
  test.setTimeout(2 * MINUTE_MS);
  const video = await makeVideo(200_000);
  const username = `glaze.${randomUUID().slice(0, 8)}`;
  await sandbox.addCreator(username, "Kiln & Co");
  await connect(page, username);
  const api = apiAt(stack.app, await makeKey(page));
  expect((await api.get("/me")).workspace.id).toBe(person.workspaceId);
  const server = await serve(video);
  try {
    const made = await api.post("/posts", { content: "A draft", media_url: server.address });
    const stream = await streamOf(api, made.post_id);
    const began = Date.now();
    await api.post(`/posts/${made.post_id}/cancel`);
    const events = await readToEnd(stream);
    expect(Date.now() - began).toBeLessThan(TOLD_MS_MAX);
    expect(events.at(-1)).toMatchObject({
      ...{ kind: "canceled", to: "canceled" },
      actor: { name: "Nightly import (Ada Rivers)", via: "api_key" },
    });
    expect(await sandbox.everythingOf(username)).toEqual([]);
  } finally {
    await server.close();
  }
});

interface Created {
  post_id: string;
  status: string;
  publish_at: { utc: string; timezone: string; note: unknown };
}

async function curl(args: string[]): Promise<{ status: number; body: Created }> {
  const { stdout } = await run("curl", ["--silent", "--show-error", "-w", "\n%{http_code}", ...args]);
  const end = stdout.lastIndexOf("\n");
  return { status: Number(stdout.slice(end + 1)), body: JSON.parse(stdout.slice(0, end)) };
}

type Api = ReturnType<typeof apiAt>;

function apiAt(app: string, key: string) {
  const headers = { authorization: `Bearer ${key}` };
  const call = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${app}/v1${path}`, { ...init, headers: { ...headers, ...init.headers } });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text);
  };
  return {
    get: (path: string) => call(path),
    post: (path: string, body?: object) =>
      call(path, {
        method: "POST",
        ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
      }),
    open: (path: string) =>
      fetch(`${app}/v1${path}`, { headers: { ...headers, accept: "text/event-stream" } }),
  };
}

interface Told {
  id: string;
  kind: string;
  to: string | null;
  actor: { name: string; via: string } | null;
}

async function waitForEnd(api: Api, postId: string): Promise<Told[]> {
  const events: Told[] = [];
  for (let after = "0"; ; ) {
    const told = await api.get(`/posts/${postId}/events?wait=25&after=${after}`);
    events.push(...told.data);
    after = told.next_after;
    if (told.is_final && !told.has_more) return events;
  }
}

/** Open once its headers are there. */
async function streamOf(api: Api, postId: string): Promise<Response> {
  const answer = await api.open(`/posts/${postId}/events`);
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  return answer;
}

async function readToEnd(answer: Response): Promise<Told[]> {
  const blocks = (await answer.text()).split("\n\n").filter((block) => block.includes("data: "));
  expect(blocks.pop()).toContain('event: end\ndata: {"reason":"final"}');
  return blocks.map((block) => JSON.parse(block.slice(block.indexOf("data: ") + "data: ".length)));
}

/** A web server on this machine with one file, which the stack is told that it may reach. */
async function serve(video: Video) {
  const host = readFilesHost();
  const server = createServer((request, response) => {
    if (request.url !== "/video.mp4") return response.writeHead(404).end();
    response.writeHead(200, { "content-type": "video/mp4", "content-length": video.sizeBytes });
    createReadStream(video.path).pipe(response);
  });
  await new Promise<void>((done) => server.listen(Number(host.split(":")[1]), "127.0.0.1", done));
  const close = () => {
    const closed = new Promise<void>((done) => server.close(() => done()));
    server.closeAllConnections();
    return closed;
  };
  return { address: `http://${host}/video.mp4`, close };
}

/** On the account's page, where a person says once what programs' posts may be. */
async function agreeOnce(page: Page): Promise<void> {
  await page.locator("main").getByRole("link", { name: "Kiln & Co" }).click();
  await page.getByRole("button", { name: "New profile" }).click();
  const sheet = page.getByRole("dialog", { name: "New posting profile" });
  await sheet.getByRole("textbox", { name: "Name" }).fill("Everyday");
  await sheet.getByRole("combobox", { name: "Who can see these posts" }).click();
  await page.getByRole("option", { name: "Everyone" }).click();
  await sheet.getByRole("checkbox", { name: "Comment" }).click();
  await sheet.getByRole("checkbox", { name: "Take it where a request names none" }).click();
  await sheet.getByRole("button", { name: "Agree and make it" }).click();
  await expect(page.getByRole("listitem", { name: "Everyday" })).toContainText("Default");
}

async function makeKey(page: Page): Promise<string> {
  await page.goto("/settings/api-keys");
  await page.getByRole("button", { name: "Make a key" }).click();
  const sheet = page.getByRole("dialog", { name: "New API key" });
  await sheet.getByRole("textbox", { name: "Name" }).fill("Nightly import");
  await sheet.getByRole("button", { name: "Schedule and publish" }).click();
  await sheet.getByRole("button", { name: /make the key$/i }).click();
  const dialog = page.getByRole("dialog", { name: "The key “Nightly import”" });
  return dialog.getByRole("textbox", { name: "API key" }).inputValue();
}
