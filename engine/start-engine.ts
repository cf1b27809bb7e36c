import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { startAlarm } from "./alarm.ts";
import { stayAlive } from "./alive.ts";
import { connect, disconnect, migrate, untilDatabaseAnswers } from "./database.ts";
import type { Engine } from "./engine.ts";
import { type Log, logLine } from "./log.ts";
import { pruneHourly } from "./prune.ts";
import { listen } from "./server.ts";
import { BODY_BYTES_MAX_DEFAULT, RETRY_BASE_MS_DEFAULT, type Settings } from "./settings.ts";
import { syncApps } from "./sync-apps.ts";
import { startWorker } from "./worker.ts";

const KEEP_DAYS_DEFAULT = 14;

export type EngineOptions = Pick<Settings, "databaseUrl" | "appUrls" | "signingKey" | "eventKey"> &
  Partial<Settings> & { log?: Log };
export type RunningEngine = { origin: string; close: () => Promise<void> };

export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  const { log = logLine, ...given } = options;
  const defaults = {
    host: "127.0.0.1",
    port: 0,
    keepDays: KEEP_DAYS_DEFAULT,
    retryBaseMs: RETRY_BASE_MS_DEFAULT,
    bodyBytesMax: BODY_BYTES_MAX_DEFAULT,
  };
  const settings: Settings = { ...defaults, ...given };
  const stopping = new AbortController();
  const sql = connect(settings.databaseUrl);
  await untilDatabaseAnswers(() => migrate(sql), log, stopping.signal);
  const shared = {
    settings,
    sql,
    log,
    processId: randomUUID(),
    inFlight: new Set<string>(),
    stop: stopping.signal,
  };
  const { origin, stopParts } = await startParts(shared);
  const close = async () => {
    stopping.abort();
    await stopParts();
    await disconnect(sql);
  };
  return { origin, close };
}

async function startParts(shared: Omit<Engine, "wakeAt" | "greet">) {
  // The parts know each other only through these two bells, hung up before anyone rings.
  const bells = { ring: () => {}, greet: (_appUrl: string) => {} };
  const alarm = startAlarm(shared.sql, () => bells.ring());
  const engine: Engine = { ...shared, wakeAt: alarm.wakeAt, greet: (appUrl) => bells.greet(appUrl) };
  const alive = stayAlive(engine);
  const worker = await startWorker(engine, alive.usePool);
  const server = await listen(engine);
  const sync = syncApps(engine);
  bells.ring = worker.nudge;
  bells.greet = sync.greet;
  const stopPruning = pruneHourly(engine);
  const stopParts = async () => {
    stopPruning();
    alarm.stop();
    server.close();
    server.closeAllConnections();
    await Promise.all([sync.stop(), worker.stop()]);
    await alive.stop();
  };
  const { port } = server.address() as AddressInfo;
  return { origin: `http://${originHost(engine.settings.host)}:${port}`, stopParts };
}

const originHost = (host: string): string => (host.includes(":") ? `[${host}]` : host);
