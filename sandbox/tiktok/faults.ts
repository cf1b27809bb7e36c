import { setTimeout as sleep } from "node:timers/promises";
import type { Call, Sandbox } from "./call.ts";
import { CALL_MODES, type FaultInput, type FaultMode, type FaultRoute } from "./fault-input.ts";
import { Cut, Ordered, Refusal } from "./reply.ts";
import type { Store } from "./store.ts";

const FAULTS_MAX = 1000;

export interface Fault extends Omit<FaultInput, "after" | "creator" | "body" | "contentType" | "retryAfter"> {
  id: number;
  creator: string | null;
  body: string | null;
  contentType: string | null;
  retryAfter: string | null;
  skip: number;
}

export function addFault(store: Store, input: FaultInput): void {
  const { after, creator, body, contentType, retryAfter, ...fault } = input;
  store.insert("faults", {
    ...fault,
    creator: creator ?? null,
    body: body ?? null,
    contentType: contentType ?? null,
    retryAfter: retryAfter ?? null,
    skip: after,
  });
  store.run("DELETE FROM faults WHERE id <= (SELECT max(id) FROM faults) - ?", FAULTS_MAX);
}

export function listFaults(store: Store): Fault[] {
  return store.all<Fault>("SELECT * FROM faults ORDER BY id");
}

export function clearFaults(store: Store): void {
  store.run("DELETE FROM faults");
}

export function removeFault(store: Store, id: number): void {
  if (store.run("DELETE FROM faults WHERE id = ?", id)) return;
  throw new Refusal(404, "not_found", `There is no fault ${id}; it may have been met meanwhile.`);
}

/** Called once the request is known to be somebody's and before it changes anything. */
export async function meetFault(call: Call): Promise<void> {
  const fault = takeFault(call.store, { route: call.route, creator: call.creator });
  if (!fault) return;
  if (fault.mode === "delay") await sleep(fault.delayMs, undefined, { signal: call.stopping });
  if (fault.mode === "stuck") call.isStuck = true;
  if (fault.mode === "cut-after-commit") call.isCutAfterCommit = true;
  if (fault.mode === "cut-before") throw new Cut();
  if (fault.mode === "answer") throw new Ordered(fault);
}

/** For work in the background: after any ordered delay, the reason that it is ordered to fail with. */
export async function meetTaskFault(
  { store, stopping }: Pick<Sandbox, "store" | "stopping">,
  { route, creator }: { route: FaultRoute; creator: string },
  ended: AbortSignal,
): Promise<string | undefined> {
  const fault = takeFault(store, { route, creator });
  if (!fault) return undefined;
  if (fault.mode !== "delay") return fault.code;
  const signal = AbortSignal.any([stopping, ended]);
  await sleep(fault.delayMs, undefined, { signal }).catch(() => stopping.throwIfAborted());
  return undefined;
}

interface Meeting {
  route: string;
  creator: string | undefined;
  modes?: readonly FaultMode[];
}

export function takeFault(
  store: Store,
  { route, creator, modes = [...CALL_MODES, "stuck"] }: Meeting,
): Fault | undefined {
  const fault = store.one<Fault>(
    `SELECT * FROM faults WHERE route = ? AND (creator IS NULL OR creator = ?)
       AND mode IN (${modes.map(() => "?").join(", ")}) ORDER BY id LIMIT 1`,
    route,
    creator ?? null,
    ...modes,
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
