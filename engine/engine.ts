import type { Sql } from "./database.ts";
import type { Log } from "./log.ts";
import type { Settings } from "./settings.ts";

/** What every part of one engine process shares. */
export type Engine = {
  settings: Settings;
  sql: Sql;
  log: Log;
  /** Names this process in the rows of the calls it makes, so that others can take over when it dies. */
  processId: string;
  /** The calls this process is at, as `<run>:<step>`: a row of its own that is not here was lost on its way back. */
  inFlight: Set<string>;
  /** Aborts when the engine closes: running calls are let go and handed to the next process. */
  stop: AbortSignal;
  /** Told of every job for later, so that it starts on time rather than at the next poll. */
  wakeAt: (due: Date) => void;
  /** Told when an app did not answer, so that it is greeted again soon. */
  greet: (appUrl: string) => void;
};
