// axe over every page, in both themes, on a desktop and on a phone:  node bench/axe.ts [stack.json of one that runs]
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import postgres from "postgres";
import { addPosts } from "../e2e/axe/add-posts.ts";
import { addInvitation, addNewcomer, openSession } from "../e2e/axe/doors.ts";
import { examine, rulesOf, settle, sizes, themes, turnTo } from "../e2e/axe/examine.ts";
import { listScenes, type Scene, type SceneFacts, type Size } from "../e2e/axe/scenes.ts";
import { waitOnEveryPage } from "../e2e/wait-for-life.ts";
import { findChromium } from "../scripts/testing/chromium.ts";
import { startStack } from "../scripts/testing/start-stack.ts";

const PORT_BASE = 34_100;
const NAME_WIDTH = 32;
const STEP_TIMEOUT_MS = 10_000;
const sizeNames = Object.keys(sizes) as Size[];
const columns = sizeNames.flatMap((size) => themes.map((theme) => `${size} ${theme}`));

const [given, only] = process.argv.slice(2);
const dataDir = await mkdtemp(join(tmpdir(), "cuepost-axe-"));
const stack = given ? null : await startStack(ownStack());
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
try {
  const { app, databaseUrl } = JSON.parse(await readFile(stack?.stackFile ?? given ?? "", "utf8"));
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  process.exitCode = await examineAll(browser, app, sql);
  await sql.end();
} finally {
  await browser.close();
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
}

function ownStack() {
  return {
    dataDir,
    portBase: PORT_BASE,
    logName: "bench-axe",
    settings: { CUEPOST_SEED: "1", DEMO_PASSWORD: randomUUID() },
  };
}

/** Prints a row for each page as it is done; 1 where anything was found. */
async function examineAll(from: Browser, app: string, sql: postgres.Sql): Promise<number> {
  const { facts, cookies } = await prepare(sql);
  const scenes = listScenes(facts).filter(({ name }) => !only || name.includes(only));
  const findings: string[] = [];
  const startedAt = performance.now();
  console.log(["".padEnd(NAME_WIDTH), ...columns].join("  "));
  for (const scene of scenes) {
    const cells: string[] = [];
    for (const size of sizeNames) {
      const isThere = !scene.only || scene.only === size;
      const found = isThere ? await examineScene(from, app, cookies, scene, size) : themes.map(() => null);
      findings.push(...found.flatMap((one) => one ?? []));
      cells.push(
        ...found.map((one, at) => String(one?.length ?? "–").padStart(`${size} ${themes[at]}`.length)),
      );
    }
    console.log([scene.name.padEnd(NAME_WIDTH), ...cells].join("  "));
  }
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(
    [...findings, `${scenes.length} pages, ${findings.length} violations, ${seconds} s`].join("\n"),
  );
  return findings.length > 0 ? 1 : 0;
}

type Cookies = Record<NonNullable<Scene["who"]> | "member", string | null>;

/** What is found in each theme. */
async function examineScene(from: Browser, app: string, cookies: Cookies, scene: Scene, size: Size) {
  const context = await from.newContext({
    baseURL: app,
    locale: "en-GB",
    reducedMotion: "reduce",
    viewport: sizes[size],
    hasTouch: size === "phone",
  });
  const cookie = cookies[scene.who ?? "member"];
  if (cookie) await context.addCookies([{ name: "cuepost-session", value: cookie, url: app }]);
  const found: string[][] = [];
  try {
    waitOnEveryPage(context, app);
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_TIMEOUT_MS);
    await page.goto(scene.path);
    await settle(page);
    await scene.open?.(page);
    for (const colorScheme of themes) {
      await turnTo(page, colorScheme);
      found.push(await examine(page, `${scene.name} (${size} ${colorScheme})`, rulesOf(colorScheme)));
    }
  } catch (error) {
    found.push([`${scene.name} (${size}): ${error instanceof Error ? error.message : error}`]);
  } finally {
    await context.close();
  }
  return found;
}

/** In the demo workspace: posts in more states, an invitation, and a person who is in no workspace. */
async function prepare(sql: postgres.Sql) {
  const [member] = await sql`select user_id, workspace_id from members order by created_at limit 1`;
  const { userId, workspaceId } = { userId: member?.user_id, workspaceId: member?.workspace_id };
  const accounts = await sql`select id from accounts where workspace_id = ${workspaceId} order by created_at`;
  const accountIds = accounts.map(({ id }) => id as string);
  const [file] =
    await sql`select id from media where workspace_id = ${workspaceId} and status = 'ready' limit 1`;
  const mediaId = file?.id as string;
  const postIds = await addPosts({ sql, workspaceId, accountId: accountIds[0] as string, mediaId });
  const inviteToken = await addInvitation(sql, workspaceId, userId);
  const cookies: Cookies = {
    stranger: null,
    member: await openSession(sql, userId),
    newcomer: await addNewcomer(sql),
  };
  const facts: SceneFacts = { accountIds, mediaId, postIds, inviteToken };
  return { facts, cookies };
}
