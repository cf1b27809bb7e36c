import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlainError } from "../plain-error.ts";
import { endProcess, findCommand, findStart, isAlive } from "../processes.ts";

export type RunDir = ReturnType<typeof openRunDir>;

const OWNER = "up";

/** `<data>/run`: which processes belong to these data. A number alone may have passed to someone else since. */
export function openRunDir(dataDir: string) {
  const dir = join(dataDir, "run");
  mkdirSync(dir, { recursive: true });

  function save(name: string, pid: number): void {
    writeFileSync(join(dir, `${name}.start`), findStart(pid) ?? "");
    writeFileSync(join(dir, `${name}.pid`), `${pid}\n`);
  }

  function forget(name: string): void {
    for (const ending of ["pid", "start"]) rmSync(join(dir, `${name}.${ending}`), { force: true });
  }

  /** The process under this name, if it is still the one that was saved. */
  function find(name: string): number | undefined {
    const pid = Number(read(join(dir, `${name}.pid`)));
    const start = read(join(dir, `${name}.start`));
    return pid > 0 && isAlive(pid) && findStart(pid) === start ? pid : undefined;
  }

  /** One supervisor for one set of data. True when the one before did not end cleanly. */
  function lock(): boolean {
    const file = join(dir, `${OWNER}.pid`);
    const before = Number(read(file));
    if (before > 0 && isAlive(before) && findCommand(before)?.includes("scripts/up.ts")) {
      const address = read(join(dir, "address"));
      throw new PlainError(`Cuepost is already running${address && ` at ${address}`} (process ${before}).`);
    }
    rmSync(file, { force: true });
    rmSync(join(dir, "address"), { force: true });
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: "wx" });
    } catch (cause) {
      throw new PlainError("Cuepost is being started by another process right now.", { cause });
    }
    return before > 0;
  }

  function findNames(): string[] {
    const names = readdirSync(dir).flatMap((file) => file.match(/^(.+)\.pid$/)?.[1] ?? []);
    return names.filter((name) => name !== OWNER);
  }

  /** Ends whatever still runs of a supervisor that was killed, or that is about to go. */
  async function endChildren(): Promise<void> {
    await Promise.all(
      findNames().map(async (name) => {
        const pid = find(name);
        if (pid !== undefined) await endProcess(pid, name === "postgres" ? "SIGINT" : "SIGTERM");
        forget(name);
      }),
    );
  }

  /** At once. Postgres alone gets the signal after which it recovers fastest. */
  function killChildren(): void {
    for (const name of findNames()) {
      const pid = find(name);
      if (pid !== undefined) process.kill(pid, name === "postgres" ? "SIGQUIT" : "SIGKILL");
    }
  }

  function unlock(): void {
    for (const file of ["address", "stack.json", `${OWNER}.pid`]) rmSync(join(dir, file), { force: true });
  }

  function saveAddress(address: string): void {
    writeFileSync(join(dir, "address"), address);
  }

  return { save, forget, lock, unlock, saveAddress, endChildren, killChildren };
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}
