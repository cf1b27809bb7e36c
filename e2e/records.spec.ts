import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Download, Page } from "@playwright/test";
import { connect, expect, postNow, test, upload } from "./fixtures";

const root = join(import.meta.dirname, "..");

/** The command as somebody runs it who has the file and nothing else. */
function verifyFile(path: string): Promise<{ code: number; told: string }> {
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/verify-ledger.ts", "--file", path];
  const { AUTH_SECRET, DATABASE_URL, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env }, (error, stdout) =>
      resolve({ code: error ? Number(error.code) : 0, told: stdout }),
    );
  });
}

async function take(page: Page, format: RegExp): Promise<Download> {
  await page.getByRole("button", { name: "Export" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: format }).click(),
  ]);
  return file;
}

test("a published post has a record that verifies, leaves as a file that does too, and shows what was tampered with", async ({
  page,
  person,
  sandbox,
  sql,
  makeVideo,
}) => {
  test.setTimeout(180_000);
  expect(person.workspaceId).toBeTruthy();
  const video = await makeVideo(1_000_000);
  const username = `kiln.${randomUUID().slice(0, 8)}`;
  const caption = `Opening the kiln ${randomUUID()}`;

  await test.step("publish", async () => {
    await sandbox.addCreator(username, "Kiln Notes");
    await connect(page, username);
    await upload(page, video);
    await postNow(page, { video, caption });
    await expect(page.getByText("Published", { exact: true }).first()).toBeVisible({ timeout: 90_000 });
  });

  const postId = page.url().split("/").at(-1) ?? "";
  await test.step("read the record", async () => {
    await page.getByRole("link", { name: "Record", exact: true }).click();
    await expect(page.getByText(/^Verified: all \d+ entries hold$/)).toBeVisible();
    for (const kind of [
      "Draft begun",
      "TikTok's options seen",
      "Preview seen",
      "Consent given",
      "Sent to TikTok",
    ]) {
      await expect(page.getByRole("listitem").filter({ hasText: kind }).first()).toBeVisible();
    }
    await page.getByText("Sent to TikTok").click();
    await expect(page.getByText("request.post_info.title")).toBeVisible();
    await page.getByRole("button", { name: "Verify again" }).click();
    await expect(page.getByText(/^Recomputed/)).toBeVisible();
  });

  await test.step("export it, and let the command judge the file", async () => {
    const json = await take(page, /JSON/);
    expect(json.suggestedFilename()).toBe(`record-${postId}.json`);
    const { code, told } = await verifyFile(await json.path());
    expect(told).toContain("1 record recomputed, 0 broken.");
    expect(code).toBe(0);
    const pdf = await take(page, /PDF/);
    expect(await pdf.failure()).toBeNull();
  });

  await test.step("find what was changed in the database", async () => {
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx`update ledger_entries set body = replace(body, ${caption}, 'Something else')
        where post_id = ${postId} and kind = 'consented'`;
    });
    await page.getByRole("button", { name: "Verify again" }).click();
    await expect(page.getByText(/^Entry \d+: its content was changed after it was written\.$/)).toBeVisible();
    await page.goto("/records");
    const line = page.getByRole("listitem").filter({ hasText: caption });
    await expect(line.getByText("Broken")).toBeVisible();
    const month = await take(page, /JSON/);
    const { code, told } = await verifyFile(await month.path());
    expect(told).toContain("its body was changed");
    expect(code).toBe(1);
  });

  await test.step("find the exports in the audit log", async () => {
    await page.getByRole("link", { name: "Audit log" }).click();
    await expect(page.getByText("Records exported").first()).toBeVisible();
    await expect(page.getByText("Account connected")).toBeVisible();
    await page.getByRole("combobox", { name: "What" }).click();
    await page.getByRole("option", { name: "Posts", exact: true }).click();
    await expect(page.getByText("Account connected")).toBeHidden();
    await expect(page.getByText("Post published")).toBeVisible();
    const [csv] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download CSV" }).click(),
    ]);
    expect(csv.suggestedFilename()).toMatch(/^audit-log-.*\.csv$/);
    expect(await csv.failure()).toBeNull();
  });
});
