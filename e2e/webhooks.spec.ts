import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { Page } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { connect, expect, postNow, test, upload } from "./fixtures";
import { readFilesHost } from "./stack";

interface Arrival {
  id: string;
  headers: Record<string, string>;
  body: string;
}

/** Takes what it is sent, at the one address of this machine that the stack under test may post to. */
async function startReceiver() {
  const host = readFilesHost();
  const arrivals: Arrival[] = [];
  let status = 204;
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request)).toString();
    const headers = request.headers as Record<string, string>;
    arrivals.push({ id: headers["webhook-id"] ?? "", headers, body });
    response.writeHead(status).end(status === 204 ? undefined : "The kiln is off");
  });
  server.listen(Number(new URL(`http://${host}`).port), "127.0.0.1");
  await once(server, "listening");
  return {
    arrivals,
    url: `http://${host}/hooks/cuepost`,
    answer: (next: number) => {
      status = next;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

test("an endpoint is added, hears of a post in its order, and is sent one event again", async ({
  page,
  person,
  sandbox,
  makeVideo,
}) => {
  test.setTimeout(180_000);
  expect(person.workspaceId).toBeTruthy();
  const receiver = await startReceiver();
  try {
    const secret = await addEndpoint(page, receiver.url);
    const verify = ({ body, headers }: Arrival) =>
      new Webhook(secret).verify(body, headers) as { type: string; data: Record<string, { id: string }> };

    await test.step("a test says at once what came back", async () => {
      receiver.answer(500);
      await page.getByRole("button", { name: "Send test" }).click();
      const dialog = page.getByRole("dialog", { name: "Test event" });
      await expect(dialog.getByText("Not taken.")).toBeVisible();
      await expect(dialog.getByText("The kiln is off")).toBeVisible();
      receiver.answer(204);
      await dialog.getByRole("button", { name: "Send again" }).click();
      await expect(dialog.getByText("Taken.", { exact: false })).toContainText("204");
      await dialog.getByRole("button", { name: "Done" }).click();
      expect(receiver.arrivals.map((one) => verify(one).type)).toEqual(["webhook.test", "webhook.test"]);
    });
    const log = page.url();

    const username = `kiln.${randomUUID().slice(0, 8)}`;
    await sandbox.addCreator(username, "Kiln & Co");
    await connect(page, username);
    const video = await makeVideo(2_000_000);
    await upload(page, video);
    await postNow(page, { video, caption: `Moon jar ${randomUUID()}` });
    const postId = page.url().split("/").at(-1)!;
    const ofPost = () =>
      receiver.arrivals.filter((one) => verify(one).data.post?.id === postId).map((one) => verify(one).type);
    await expect
      .poll(ofPost, { timeout: 90_000 })
      .toEqual(["post.scheduled", "post.uploading", "post.published"]);
    expect(receiver.arrivals.map((one) => verify(one).type)).toContain("media.ready");

    await test.step("the log shows it, and sends one again", async () => {
      await page.goto(log);
      const list = page.getByRole("region", { name: "Deliveries" });
      for (const type of ["post.scheduled", "post.uploading", "post.published", "account.connected"]) {
        await expect(list.getByRole("listitem").filter({ hasText: type })).toContainText("Delivered");
      }
      await list.getByRole("link", { name: "post.published" }).click();
      const sheet = page.getByRole("dialog", { name: "post.published" });
      await expect(sheet.getByText(postId, { exact: false })).toBeVisible();
      await expect(sheet.getByText("204")).toBeVisible();
      await sheet.getByRole("button", { name: "Send again" }).click();
      await expect.poll(() => ofPost().filter((type) => type === "post.published").length).toBe(2);
      const [first, second] = receiver.arrivals.filter((one) => verify(one).type === "post.published");
      expect([second?.id, second?.body]).toEqual([first?.id, first?.body]);
    });
  } finally {
    await receiver.stop();
  }
});

/** Leaves the page of the new endpoint open; gives the secret that is shown once. */
async function addEndpoint(page: Page, url: string): Promise<string> {
  await page.goto("/settings");
  await page.getByRole("link", { name: "Manage webhooks" }).click();
  await expect(page.getByRole("heading", { name: "Be told the moment something happens" })).toBeVisible();
  await page.getByRole("button", { name: "Add endpoint" }).click();
  const sheet = page.getByRole("dialog", { name: "Add endpoint" });
  await sheet.getByRole("textbox", { name: "Name" }).fill("Newsroom");
  await sheet.getByRole("textbox", { name: "Address" }).fill("https://10.0.0.7/hook");
  await sheet.getByRole("button", { name: "Add endpoint" }).click();
  await expect(sheet.getByText("This address is inside a network. Only public ones are told.")).toBeVisible();
  await sheet.getByRole("textbox", { name: "Address" }).fill(url);
  await sheet.getByRole("button", { name: "Add endpoint" }).click();
  const shown = page.getByRole("dialog", { name: "Secret of Newsroom" });
  const secret = await shown.getByRole("textbox", { name: "Signing secret" }).inputValue();
  await shown.getByRole("button", { name: "I have it" }).click();
  await page.getByRole("link", { name: "Newsroom" }).click();
  await expect(page.getByRole("heading", { name: "Newsroom", level: 1 })).toBeVisible();
  return secret;
}
