import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findFreePort } from "../ports.ts";
import { endOrphanPostgres } from "../postgres/orphan.ts";
import { startPostgres } from "../postgres.ts";
import { isAlive } from "../processes.ts";
import { testEnv } from "./test-env.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "..", "..");
const PREFIX = "cuepost-test-";

/** One throw-away Postgres for the whole run, built from the migrations. */
export default async function setup(): Promise<() => Promise<void>> {
  await removeLeftovers();
  const dir = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const database = await startPostgres({
    dataDir: join(dir, "postgres"),
    port: await findFreePort(),
    password: randomBytes(16).toString("base64url"),
    unsafe: true,
  });
  Object.assign(process.env, testEnv, { DATABASE_URL: database.url });
  const tearDown = async () => {
    await database.stop();
    await rm(dir, { recursive: true, force: true });
  };
  try {
    await run(process.execPath, ["--conditions=react-server", "--import", "tsx", "db/migrate.ts"], {
      cwd: root,
    });
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

/** What a run that was killed could not take away: its name carries the number of its process. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.match(/^cuepost-test-(\d+)-/)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const dir = join(tmpdir(), name);
    await endOrphanPostgres(join(dir, "postgres"));
    await rm(dir, { recursive: true, force: true });
  }
}
