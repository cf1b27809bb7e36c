import { spawnSync } from "node:child_process";
import { chown, lchown, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

export type PostgresUser = { uid: number; gid: number };

const USER_NAME = "cuepost";

/** Postgres refuses to run as root, so root lends it a user of its own. Anyone else is that user already. */
export function findPostgresUser(): PostgresUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp(USER_NAME);
  if (found) return found;
  spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", USER_NAME]);
  const made = lookUp(USER_NAME) ?? lookUp("nobody");
  if (!made)
    throw new Error("Postgres may not run as root and no other user could be made; set DATABASE_URL.");
  return made;
}

function lookUp(name: string): PostgresUser | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : Number.NaN;
  });
  return uid && gid ? { uid, gid } : undefined;
}

/** Gives the whole folder to the user, for data that another machine or another user left there. */
export async function giveFolder(dir: string, user: PostgresUser): Promise<void> {
  if ((await stat(dir)).uid === user.uid) return;
  for (const entry of await readdir(dir, { recursive: true })) {
    await lchown(join(dir, entry), user.uid, user.gid);
  }
  await chown(dir, user.uid, user.gid);
}

/**
 * How the user can name a folder it was started in. Below a folder that only root may enter its path is of no
 * use, but /proc leads straight to it.
 */
export function nameForUser(dir: string, user: PostgresUser | undefined): string {
  if (!user) return dir;
  const { status } = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", dir], {
    ...user,
    cwd: "/",
    stdio: "ignore",
  });
  if (status === 0) return dir;
  if (process.platform === "linux") return "/proc/self/cwd";
  throw new Error(`Postgres may not run as root, and its own user cannot enter ${dir}; set DATABASE_URL.`);
}
