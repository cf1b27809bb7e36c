import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Call } from "./call.ts";
import { Cut, Refusal } from "./reply.ts";
import type { Store } from "./store.ts";

const FAULTS_MAX = 100;

export const FaultInput = z.strictObject({
  creator: z.string().optional(),
  route: z.enum(["token", "user_info", "creator_info", "init", "upload", "status"]),
  mode: z.enum(["answer", "cut-before", "cut-after-commit", "delay"]).default("answer"),
  status: z.int().min(200).max(599).default(500),
  code: z.string().min(1).max(100).default("internal_error"),
  delayMs: z.int().min(0).max(60_000).default(0),
  /** How many matching requests pass before the first one is hit. */
  after: z.int().min(0).max(1000).default(0),
  times: z.int().min(1).max(1000).default(1),
});
export type FaultInput = z.output<typeof FaultInput>;

interface Fault extends Omit<FaultInput, "after" | "creator"> {
  id: number;
  creator: string | null;
  skip: number;
}

export function addFault(store: Store, input: FaultInput): void {
  const { after, creator, ...fault } = input;
  store.insert("faults", { ...fault, creator: creator ?? null, skip: after });
  store.run("DELETE FROM faults WHERE id <= (SELECT max(id) FROM faults) - ?", FAULTS_MAX);
}

export function listFaults(store: Store): Fault[] {
  return store.all<Fault>("SELECT * FROM faults ORDER BY id");
}

export function clearFaults(store: Store): void {
  store.run("DELETE FROM faults");
}

/** Called once the request is known to be somebody's and before it changes anything. */
export async function meetFault(call: Call): Promise<void> {
  const fault = takeFault(call);
  if (!fault) return;
  if (fault.mode === "delay") await sleep(fault.delayMs, undefined, { signal: call.stopping });
  if (fault.mode === "cut-after-commit") call.isCutAfterCommit = true;
  if (fault.mode === "cut-before") throw new Cut();
  if (fault.mode === "answer") throw new Refusal(fault.status, fault.code, "A fault was ordered here.");
}

function takeFault({ store, route, creator }: Call): Fault | undefined {
  const fault = store.one<Fault>(
    "SELECT * FROM faults WHERE route = ? AND (creator IS NULL OR creator = ?) ORDER BY id LIMIT 1",
    route,
    creator ?? null,
  );
  if (!fault) return undefined;
  if (fault.skip > 0) {
    store.run("UPDATE faults SET skip = skip - 1 WHERE id = ?", fault.id);
    return undefined;
  }
  if (fault.times > 1) store.run("UPDATE faults SET times = times - 1 WHERE id = ?", fault.id);
  else store.run("DELETE FROM faults WHERE id = ?", fault.id);
  return fault;
}
