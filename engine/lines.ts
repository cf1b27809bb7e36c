import type postgres from "postgres";
import { Gate } from "./gate.ts";

export type Line = { sql: postgres.Sql; isCut: boolean };

/**
 * Connections for transactions, each of one user at a time. The driver's own way of reserving one loses a place of its
 * pool with every try that an outage fails, until none is left; here a line that failed is thrown away.
 */
export class Lines {
  readonly #idle: Line[] = [];
  readonly #gate: Gate;
  readonly #open: () => Line;

  constructor(linesMax: number, open: () => Line) {
    this.#gate = new Gate(linesMax);
    this.#open = open;
  }

  /** Resolves with a line and the way to give it back; one that is not fit for the next user is closed. */
  async take(): Promise<{ line: Line; giveBack: (isFit: boolean) => void }> {
    const leave = await this.#gate.enter();
    const line = this.#idle.pop() ?? this.#open();
    line.isCut = false;
    const giveBack = (isFit: boolean) => {
      if (isFit && !line.isCut) this.#idle.push(line);
      else line.sql.end({ timeout: 0 }).catch(() => {});
      leave();
    };
    return { line, giveBack };
  }

  /** Those in use are closed as they come back. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map(({ sql }) => sql.end({ timeout: 1 })));
  }
}
