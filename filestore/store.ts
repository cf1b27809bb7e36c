import type { Answers } from "./answers.ts";
import type { Disk } from "./disk.ts";
import type { Hooks } from "./hooks.ts";
import type { Turns } from "./turns.ts";

/** What every handler works with. */
export type Store = {
  apiKey: string;
  publicUrl: string;
  callbackOrigins: readonly string[];
  disk: Disk;
  turns: Turns;
  hooks: Hooks;
  answers: Answers;
  answerWaitMs: number;
  diskReserveBytes: number;
  log: (line: string) => void;
};
