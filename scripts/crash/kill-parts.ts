import { setTimeout as sleep } from "node:timers/promises";
import type { Boundary } from "./boundaries.ts";
import type { Chance } from "./chance.ts";
import { chooseVictim } from "./choose-victim.ts";
import { awaitRecovery, findPid, PARTS, type Part, type StackAddresses, strike } from "./parts.ts";
import type { Kill } from "./tally.ts";
import type { Watcher } from "./watch-boundaries.ts";

interface Options {
  kills: number;
  minutes: number;
  chance: Chance;
  watcher: Watcher;
  say: (line: string) => void;
  /** Whether no post is under way any more. */
  isOver: () => Promise<boolean>;
}

/** Of five kills one comes at any instant, and of those a quarter take two parts at once. */
const RANDOM_SHARE = 0.2;
const DOUBLE_SHARE = 0.25;
const FAMILY_SHARE = 0.5;
/** Time for a boundary at which a part never fell, then for any boundary. */
const NEW_PAIR_WAIT_MS = 3_000;
const ANY_PAIR_WAIT_MS = 6_000;
const RANDOM_WAIT_MS = 1_500;
/** While the kills lag behind their posts, and while they are ahead. */
const SHORT_PAUSE_MS = 300;
const LONG_PAUSE_MS = 4_000;
const SPREAD_MINUTES_MIN = 0.5;
/** One part may still be coming back while another falls. */
const DOWN_MAX = 2;
const MINUTE_MS = 60_000;
/** Nothing falls so shortly before a full minute, at which the sweep announces posts and others come due. */
const CALM_MS = 4_000;

/** Gives what was killed, and when; the last of them answers again. */
export async function killParts(stack: StackAddresses, options: Options): Promise<Kill[]> {
  const kills: Kill[] = [];
  const struck: Struck[] = [];
  const down = new Map<Part, Promise<void>>();
  const startedAt = performance.now();
  while (struck.length < options.kills && !(await options.isOver())) {
    await pause(options, struck.length, startedAt);
    while (down.size >= DOWN_MAX) await Promise.race(down.values());
    const up = PARTS.filter((part) => !down.has(part));
    for (const victim of await strikeSome(stack, { ...options, done: struck, up })) {
      struck.push(victim);
      const back = awaitRecovery(stack, victim.part, victim).then((recoveryMs) => {
        kills.push({ ...victim, recoveryMs });
        down.delete(victim.part);
        options.say(`${kills.length}/${options.kills} ${describeKill(victim, recoveryMs)}`);
      });
      // Waited for below, where its failure is met; until then nobody listens.
      back.catch(() => {});
      down.set(victim.part, back);
    }
  }
  await Promise.all(down.values());
  return kills;
}

interface Struck {
  part: Part;
  boundary: Boundary | null;
  pid: number;
  struckAt: number;
}

function describeKill({ part, boundary }: Struck, recoveryMs: number): string {
  return `${part} at ${boundary ?? "a random instant"}, back after ${Math.round(recoveryMs)} ms`;
}

/** Keeps the kills in step with the posts, which are spread over so many minutes. */
async function pause({ kills, minutes, chance }: Options, done: number, startedAt: number): Promise<void> {
  const passed = (performance.now() - startedAt) / (Math.max(minutes, SPREAD_MINUTES_MIN) * MINUTE_MS);
  const isBehind = done < kills * passed;
  await sleep(chance.between(SHORT_PAUSE_MS, isBehind ? SHORT_PAUSE_MS : LONG_PAUSE_MS));
  const leftMs = MINUTE_MS - (Date.now() % MINUTE_MS);
  if (minutes > 0 && leftMs < CALM_MS) await sleep(leftMs);
}

interface Round extends Options {
  done: Struck[];
  up: Part[];
}

/** One part at a boundary of any publish, or one or two at a random instant. */
async function strikeSome(stack: StackAddresses, round: Round): Promise<Struck[]> {
  const { chance, watcher, done, up } = round;
  const pids = new Map(up.map((part) => [part, findPid(stack, part)]));
  const hit = (parts: Part[], boundary: Boundary | null): Struck[] => {
    const struckAt = performance.now();
    return parts.map((part) => {
      const pid = pids.get(part)!;
      strike(pid, part === "postgres" && chance.isHit(FAMILY_SHARE));
      return { part, boundary, pid, struckAt };
    });
  };
  const hitAt = (isNew: boolean) => (boundary: Boundary) => {
    const part = chooseVictim({ done, up, boundary, isNew }, chance);
    return part && hit([part], boundary);
  };
  const atBoundary =
    !chance.isHit(RANDOM_SHARE) &&
    ((await watcher.waitFor(hitAt(true), NEW_PAIR_WAIT_MS)) ??
      (await watcher.waitFor(hitAt(false), ANY_PAIR_WAIT_MS)));
  if (atBoundary) return atBoundary;
  await sleep(chance.between(0, RANDOM_WAIT_MS));
  const first = chance.pick(up);
  const others = up.filter((part) => part !== first);
  return hit(chance.isHit(DOUBLE_SHARE) ? [first, chance.pick(others)] : [first], null);
}
