import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PlainError } from "../plain-error.ts";
import { isPortFree } from "../ports.ts";
import type { Settings } from "./settings.ts";

const DEFAULTS = {
  app: { setting: "PORT", port: 3000 },
  postgres: { setting: "POSTGRES_PORT", port: 5433 },
  sandbox: { setting: "SANDBOX_TIKTOK_PORT", port: 4410 },
  filestore: { setting: "FILESTORE_PORT", port: 4420 },
  engine: { setting: "ENGINE_PORT", port: 4430 },
  testSandbox: { setting: "SANDBOX_TIKTOK_TEST_PORT", port: 4440 },
};
const TRIES_MAX = 100;

export type PortName = keyof typeof DEFAULTS;
export type Ports = Record<PortName, number>;
type Remembered = { base?: string; ports: Partial<Ports> };

/** The same ports as last time where possible: addresses people saved and TikTok's redirect hold on to them. */
export async function choosePorts(settings: Settings, dataDir: string, needed: PortName[]): Promise<Ports> {
  const file = join(dataDir, "ports.json");
  const remembered = JSON.parse(await readFile(file, "utf8").catch(() => '{"ports":{}}')) as Remembered;
  const isSameBase = remembered.base === settings.CUEPOST_PORT_BASE;
  const host = settings.HOST ?? "127.0.0.1";
  const ports = await pickPorts(settings, isSameBase ? remembered.ports : {}, needed, (port) =>
    isPortFree(port, host),
  );
  const kept: Remembered = { base: settings.CUEPOST_PORT_BASE, ports };
  await writeFile(file, `${JSON.stringify(kept)}\n`);
  return ports;
}

export async function pickPorts(
  settings: Settings,
  remembered: Partial<Ports>,
  needed: PortName[],
  isFree: (port: number) => Promise<boolean>,
): Promise<Ports> {
  const chosen = defaultPorts(settings);
  const taken = new Set<number>();
  for (const name of needed) {
    const { setting } = DEFAULTS[name];
    const explicit = settings[setting];
    if (explicit) chosen[name] = parsePort(setting, explicit);
    const candidates = explicit
      ? [chosen[name]]
      : [remembered[name] ?? chosen[name], ...following(chosen[name])];
    let port: number | undefined;
    for (const candidate of candidates) {
      if (taken.has(candidate) || !(await isFree(candidate))) continue;
      port = candidate;
      break;
    }
    if (!port) {
      throw new PlainError(
        explicit
          ? `Port ${explicit} (${setting}) is taken by something else. Stop that, or choose another: ${setting}=${chosen[name] + 1} bin/up`
          : `No free port from ${chosen[name]} on for the ${name}; choose one with ${setting}.`,
      );
    }
    chosen[name] = port;
    taken.add(port);
  }
  return chosen;
}

function defaultPorts(settings: Settings): Ports {
  const base = settings.CUEPOST_PORT_BASE;
  const entries = Object.entries(DEFAULTS).map(([name, { port }], index) => [
    name,
    base ? parsePort("CUEPOST_PORT_BASE", base) + index : port,
  ]);
  return Object.fromEntries(entries) as Ports;
}

function following(port: number): number[] {
  return Array.from({ length: TRIES_MAX }, (_, index) => port + index).filter((next) => next <= 65_535);
}

function parsePort(setting: string, text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= 65_535) return port;
  throw new PlainError(`${setting} is "${text}", which is not a port (1 to 65535).`);
}
