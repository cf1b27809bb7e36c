import { spawn } from "node:child_process";
import { mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { PostgresBinaries } from "./binaries.ts";
import { collectOutput, exitOf, postgresEnv } from "./process.ts";
import { giveFolder, nameForUser, type PostgresUser } from "./user.ts";

/** The name of the owner and of the database. */
export const NAME = "cuepost";

export type Place = { dataDir: string; binaries: PostgresBinaries; user: PostgresUser | undefined };
type Options = { password: string; unsafe?: boolean };

/** Into a folder beside, renamed when whole: one that was cut short looks initialised but never starts. */
export async function initialise(place: Place, options: Options): Promise<void> {
  await mkdir(dirname(place.dataDir), { recursive: true });
  await removePartials(place.dataDir);
  const partial = await mkdtemp(`${place.dataDir}.new-`);
  const passwordFile = `${partial}.password`;
  await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (place.user) await giveFolder(partial, place.user);
  const input = await open(passwordFile, "r");
  if (place.user) await input.chown(place.user.uid, place.user.gid);
  try {
    const child = spawn(
      place.binaries.initdb,
      [
        `--pgdata=${nameForUser(partial, place.user)}`,
        `--username=${NAME}`,
        "--pwfile=/dev/stdin",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
        ...(options.unsafe ? ["--no-sync"] : []),
      ],
      { ...place.user, cwd: partial, env: postgresEnv(), stdio: [input.fd, "pipe", "pipe"] },
    );
    const output = collectOutput(child);
    const exit = await exitOf(child);
    if (exit !== "code 0") throw new Error(`The database could not be made (${exit}).\n${output()}`);
    await rename(partial, place.dataDir);
  } finally {
    await input.close();
    for (const left of [partial, passwordFile]) await rm(left, { recursive: true, force: true });
  }
}

/** What initialisations that were cut short left beside the data. */
async function removePartials(dataDir: string): Promise<void> {
  const prefix = `${basename(dataDir)}.new-`;
  for (const name of await readdir(dirname(dataDir))) {
    if (name.startsWith(prefix)) await rm(join(dirname(dataDir), name), { recursive: true, force: true });
  }
}
