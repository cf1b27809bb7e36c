import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { endProcess, findCommand, findWorkingDir } from "../processes.ts";

/** A Postgres that outlived whoever started it (`kill -9`) still holds the data: it has to end first. */
export async function endOrphanPostgres(dataDir: string): Promise<boolean> {
  const text = await readFile(join(dataDir, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number(text.split("\n")[0]);
  if (!pid || !isPostgresOf(pid, dataDir)) return false;
  await endProcess(pid, "SIGINT");
  return true;
}

function isPostgresOf(pid: number, dataDir: string): boolean {
  if (!findCommand(pid)?.includes("postgres")) return false;
  const workingDir = findWorkingDir(pid);
  return workingDir === undefined || workingDir === dataDir;
}
