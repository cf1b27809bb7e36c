import { spawn } from "node:child_process";

export type Command = [file: string, ...args: string[]];

const running = new Set<number>();

/** Shows everything the command prints, and says whether it went well. */
export function runCommand(
  [file, ...args]: Command,
  cwd: string,
  env: Record<string, string>,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
      // A group of its own, so that Ctrl-C reaches it once, and from us: a second one cuts its cleaning up short.
      detached: true,
    });
    if (child.pid) running.add(child.pid);
    child.once("error", (error) => {
      console.log(error.message);
      resolve(false);
    });
    child.once("exit", (code) => {
      running.delete(child.pid!);
      resolve(code === 0);
    });
  });
}

/** The command with all it started cleans up and ends. */
export function interruptCommands(): void {
  for (const pid of running) process.kill(-pid, "SIGINT");
}
