import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Logger, type Runner, run, type WorkerPool } from "graphile-worker";
import { untilDatabaseAnswers } from "./database.ts";
import type { Engine } from "./engine.ts";
import { holdCalls } from "./hold-calls.ts";
import { type Log, reasonOf } from "./log.ts";
import { makeTasks } from "./tasks.ts";

const JOBS_AT_ONCE = 8;
const POLL_MS = 2000;
const RESTART_MS = 1000;
const CLOSE_MS = 3000;
const DEAF_LOOK_MS = 250;
const SAY_AGAIN_MS = 30_000;
const LINES_MAX = 100;

export type Worker = { nudge: () => void; stop: () => Promise<void> };

/** Keeps one graphile-worker runner going: one that gave up because Postgres went away is followed by another. */
export async function startWorker(engine: Engine, usePool: (id: string) => Promise<void>): Promise<Worker> {
  const current: { pool?: WorkerPool; runner?: Runner; isDeaf?: boolean } = {};
  const { hold, forbiddenFlags, ended } = holdCalls(() => nudge(current.pool));
  const taskList = makeTasks(engine, hold);
  const start = async () => {
    const events = new EventEmitter();
    events.on("pool:create", ({ workerPool }) => {
      current.pool = workerPool;
    });
    events.on("pool:listen:error", () => {
      current.isDeaf = true;
    });
    events.on("pool:listen:success", () => {
      current.isDeaf = false;
    });
    current.runner = await run({ ...optionsOf(engine), events, taskList, forbiddenFlags });
    await usePool(current.pool!.id);
  };
  await start();
  const keepRunning = async () => {
    while (!engine.stop.aborted) {
      await current.runner!.promise.catch((error) => engine.log(`The job queue stopped: ${reasonOf(error)}`));
      if (engine.stop.aborted) return;
      await sleep(RESTART_MS);
      const lost = current.pool!.id;
      await restart(engine, lost, start);
    }
  };
  const running = keepRunning();
  // The queue may take a minute to listen again after an outage; until then it is told to look.
  const looking = setInterval(() => current.isDeaf && nudge(current.pool), DEAF_LOOK_MS);
  return {
    nudge: () => nudge(current.pool),
    stop: async () => {
      clearInterval(looking);
      await current.runner!.stop().catch(() => {});
      await Promise.race([Promise.all([running, ended()]), sleep(CLOSE_MS)]);
    },
  };
}

async function restart(engine: Engine, lostPoolId: string, start: () => Promise<void>): Promise<void> {
  const again = async () => {
    await engine.sql`select graphile_worker.force_unlock_workers(array[${lostPoolId}]::text[])`;
    await start();
  };
  await untilDatabaseAnswers(again, engine.log, engine.stop).catch((error) => {
    if (!engine.stop.aborted) engine.log(`The job queue did not start: ${reasonOf(error)}`);
  });
}

function optionsOf(engine: Engine) {
  return {
    connectionString: engine.settings.databaseUrl,
    noHandleSignals: true,
    logger: quietLogger(engine.log),
    parsedCronItems: [],
    // Batched completions report a lost connection to the pool, which then stops; unbatched ones would reject unheard.
    preset: {
      worker: {
        concurrentJobs: JOBS_AT_ONCE,
        maxPoolSize: JOBS_AT_ONCE + 2,
        pollInterval: POLL_MS,
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
        gracefulShutdownAbortTimeout: CLOSE_MS,
      },
    },
  };
}

function nudge(pool: WorkerPool | undefined): void {
  try {
    pool?.nudge(JOBS_AT_ONCE);
  } catch {
    // Its workers are just stopping; the runner that follows looks for jobs by itself.
  }
}

/** Errors only, and of a kind that comes in swarms, one connection each, the first. */
function quietLogger(log: Log): Logger {
  const saidAt = new Map<string, number>();
  return new Logger(() => (level, message) => {
    const line = message.split("\n")[0]!.replaceAll(/\d+ms/g, "a moment");
    const isNew = performance.now() - (saidAt.get(line) ?? Number.NEGATIVE_INFINITY) > SAY_AGAIN_MS;
    if (level !== "error" || !isNew) return;
    if (saidAt.size > LINES_MAX) saidAt.clear();
    saidAt.set(line, performance.now());
    log(`Job queue: ${line}`);
  });
}
