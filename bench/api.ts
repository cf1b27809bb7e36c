// Drafts made and pages listed by the API, beside a bare insert:  node bench/api.ts [stack.json]
// A stack that runs already needs API_READS_PER_MINUTE and API_WRITES_PER_MINUTE out of the way.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseEnv } from "node:util";
import { runNode } from "../scripts/run-node.ts";
import { startStack } from "../scripts/testing/start-stack.ts";
import { planStack } from "../scripts/up/plan-stack.ts";
import { type Call, type Figures, press } from "./api/press.ts";

const PORT_BASE = 36_000;
const CLIENTS = [1, 16] as const;
const SECONDS = 10;
const WARM_UP_SECONDS = 2;
const NO_LIMITS = { API_READS_PER_MINUTE: "1000000", API_WRITES_PER_MINUTE: "1000000" };
const SCRIPT_ARGS = ["--conditions=react-server", "--import", "tsx"];
const rootDir = join(import.meta.dirname, "..");

interface Filled {
  secrets: string[];
  accountId: string;
  mediaId: string;
}

const given = process.argv[2];
const ownDir = await mkdtemp(join(tmpdir(), "cuepost-bench-"));
const stack = given
  ? null
  : await startStack({ dataDir: ownDir, portBase: PORT_BASE, logName: "bench-api", settings: NO_LIMITS });
const stackFile = given ?? stack?.stackFile ?? "";
const { app, databaseUrl } = JSON.parse(await readFile(stackFile, "utf8"));
let bare: ChildProcess | undefined;
try {
  const filled = await fill(dirname(dirname(stackFile)));
  bare = fork(join(import.meta.dirname, "api", "bare.ts"), [databaseUrl]);
  const [bareUrl] = (await once(bare, "message")) as [string];
  console.log(`${cpus().length} cores (${cpus()[0]?.model.trim()}), ${SECONDS} s each; ${loadNow()}`);
  for (const clients of CLIENTS) {
    const floor = await measure({ url: bareUrl, method: "POST", body: "{}", headers: {} }, clients);
    console.log(`${clients} at once: a bare route with one insert ${say(floor)}`);
    for (const [name, call] of Object.entries(callsOf(filled))) {
      const figures = await measure(call, clients);
      const ratio = (figures.perSecond / floor.perSecond).toFixed(2);
      console.log(`${clients} at once: ${name} ${say(figures)}, ${ratio} of the bare route; ${loadNow()}`);
    }
  }
} finally {
  bare?.kill();
  await stack?.stop();
  await rm(ownDir, { recursive: true, force: true });
}

/** In a process of its own: the verbs are the app's, and so is their configuration. */
async function fill(dataDir: string): Promise<Filled> {
  const { ports } = JSON.parse(await readFile(join(dataDir, "ports.json"), "utf8"));
  const settings = parseEnv(await readFile(join(dataDir, "env.local"), "utf8")) as Record<string, string>;
  const env = planStack({ settings, ports, dataDir }).app.env;
  const printed = await runNode("fill", [...SCRIPT_ARGS, "bench/api/fill.ts"], {
    cwd: rootDir,
    env: { ...process.env, ...env },
  });
  return JSON.parse(printed);
}

function callsOf({ secrets, accountId, mediaId }: Filled): Record<string, Call> {
  let turn = 0;
  const headers = () => {
    turn++;
    return { authorization: `Bearer ${secrets[turn % secrets.length]}` };
  };
  const draft = JSON.stringify({
    content: "Slow lane #bikes",
    account_ids: [accountId],
    media_ids: [mediaId],
  });
  const posts = `${app}/api/v1/posts`;
  return {
    "a draft": { url: posts, method: "POST", body: draft, headers },
    "a draft with an Idempotency-Key": {
      ...{ url: posts, method: "POST", body: draft },
      headers: () => ({ ...headers(), "idempotency-key": crypto.randomUUID() }),
    },
    "a page of 25": { url: `${posts}?limit=25`, method: "GET", headers },
    "who am I": { url: `${app}/api/v1/me`, method: "GET", headers },
  };
}

async function measure(call: Call, clients: number): Promise<Figures> {
  await press(call, { clients, seconds: WARM_UP_SECONDS });
  return press(call, { clients, seconds: SECONDS });
}

function say({ perSecond, p50Ms, p95Ms, others }: Figures): string {
  const rest = others.size > 0 ? `, others ${JSON.stringify([...others])}` : "";
  return `${perSecond.toFixed(0)}/s, p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms${rest}`;
}

/** What else the machine does: the figures mean little without it. */
function loadNow(): string {
  return `load average ${loadavg()[0]?.toFixed(1)}`;
}
