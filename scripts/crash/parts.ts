import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";

export const PARTS = ["app", "engine", "postgres", "sandbox"] as const;
export type Part = (typeof PARTS)[number];

/** Where the parts of a running stack are, as `run/stack.json` says. */
export interface StackAddresses {
  app: string;
  sandbox: string;
  engine: string;
  databaseUrl: string;
  dataDir: string;
}

const RECOVERY_MS_MAX = 90_000;
const KNOCK_MS = 40;
const KNOCK_TIMEOUT_MS = 2_000;

/** The process as the supervisor started it last. */
export function findPid({ dataDir }: StackAddresses, part: Part): number {
  return Number(readFileSync(join(dataDir, "run", `${part}.pid`), "utf8"));
}

/** Postgres dies with all its children, or alone, and they notice. */
export function strike(pid: number, isWithChildren: boolean): void {
  for (const victim of [pid, ...(isWithChildren ? findChildren(pid) : [])]) {
    try {
      process.kill(victim, "SIGKILL");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}

/** Known on Linux only. */
function findChildren(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
    return text.split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** Waits until another process answers in its place. Gives the time since `struckAt`. */
export async function awaitRecovery(
  stack: StackAddresses,
  part: Part,
  { pid, struckAt }: { pid: number; struckAt: number },
): Promise<number> {
  while (performance.now() - struckAt < RECOVERY_MS_MAX) {
    if (findPid(stack, part) !== pid && (await answers(stack, part))) return performance.now() - struckAt;
    await sleep(KNOCK_MS);
  }
  throw new Error(`The ${part} did not come back within ${RECOVERY_MS_MAX / 1000} s.`);
}

async function answers(stack: StackAddresses, part: Part): Promise<boolean> {
  if (part === "postgres") return databaseAnswers(stack.databaseUrl);
  const doors = { app: `${stack.app}/privacy`, engine: `${stack.engine}/health`, sandbox: stack.sandbox };
  const answer = await fetch(doors[part], { signal: AbortSignal.timeout(KNOCK_TIMEOUT_MS) }).catch(
    () => null,
  );
  await answer?.body?.cancel();
  return answer?.ok ?? false;
}

async function databaseAnswers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: KNOCK_TIMEOUT_MS / 1000, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 0 });
  }
}
