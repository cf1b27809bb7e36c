import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { type Claimed, claimDeliveries, isDueBy } from "./claim";
import { sendParcel } from "./send";
import { type Settled, settleDelivery } from "./settle";

/** Under way at once in one run. */
const HEALTHY_SENDS_MAX = 48;
const FAILING_SENDS_MAX = 16;
/** After this a run takes nothing new; what is under way ends in time. */
const RUN_MS = 30_000;
/** What came meanwhile is looked for so often while others are under way. */
const POLL_MS = 250;
/** Those that end within a moment are followed by one question, not by one each. */
const GATHER_MS = 5;
/** The first retry comes so soon that a run waits for it. */
const LINGER_MS = 6_000;

export interface Delivering {
  clock?: () => Date;
  runMs?: number;
  lingerMs?: number;
}

/** Sends what is due until nothing is, or its time is up; a slow receiver keeps no other waiting. */
export async function deliverWebhooks({
  clock = () => new Date(),
  runMs = RUN_MS,
  lingerMs = LINGER_MS,
}: Delivering = {}): Promise<{ counts: Record<Settled, number>; hasMore: boolean }> {
  const counts: Record<Settled, number> = { delivered: 0, later: 0, "given up": 0, lost: 0 };
  const underWay = new Map<string, { isFailing: boolean; work: Promise<void> }>();
  const faults: unknown[] = [];
  const endsAt = performance.now() + runMs;
  const begin = (claimed: Claimed) => {
    const work = deliver(claimed, clock)
      .then((settled) => void counts[settled]++)
      .catch((error: unknown) => void faults.push(error))
      .finally(() => underWay.delete(claimed.id));
    underWay.set(claimed.id, { isFailing: claimed.isFailing, work });
  };
  const isInTime = () => performance.now() < endsAt && faults.length === 0;
  while (isInTime() || underWay.size > 0) {
    const claimed = isInTime() ? await claimDeliveries(roomBeside([...underWay.values()]), clock()) : [];
    claimed.forEach(begin);
    if (underWay.size === 0 && !(await isDueBy(later(clock(), lingerMs), clock()))) break;
    const pause = new AbortController();
    const poll = sleep(POLL_MS, undefined, { signal: pause.signal }).catch(() => {});
    await Promise.race([poll, ...[...underWay.values()].map(({ work }) => work)]).finally(() =>
      pause.abort(),
    );
    await sleep(GATHER_MS);
  }
  // What it could not write down is held for a while, and then sent once more.
  if (faults.length > 0) throw faults[0];
  return { counts, hasMore: !isInTime() && (await isDueBy(clock(), clock())) };
}

async function deliver(claimed: Claimed, clock: () => Date): Promise<Settled> {
  const outcome = await sendParcel(claimed, clock());
  return settleDelivery(claimed, outcome, clock());
}

function roomBeside(underWay: readonly { isFailing: boolean }[]) {
  const failing = underWay.filter(({ isFailing }) => isFailing).length;
  return {
    healthy: HEALTHY_SENDS_MAX - (underWay.length - failing),
    failing: FAILING_SENDS_MAX - failing,
  };
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
