import { join } from "node:path";
import { postgresUrl } from "../postgres.ts";
import type { PortName, Ports } from "./choose-ports.ts";
import type { NodePart } from "./node-process.ts";
import type { Settings } from "./settings.ts";

const STOP_TIMEOUT_MS = 2_500;
/** Next waits for every open connection to end; a page that listens for changes never ends its own. */
const APP_STOP_TIMEOUT_MS = 2_000;

export type Origins = {
  app: string;
  sandbox?: string;
  /** A second one, which keys for tests post to. */
  testSandbox?: string;
  filestore?: string;
  engine?: string;
  databaseUrl: string;
};
export type Stack = { origins: Origins; servers: NodePart[]; app: NodePart; engine?: NodePart };
type Given = { settings: Settings; ports: Ports; dataDir: string };

/** A part that the settings give is not started. */
export function findParts(settings: Settings): PortName[] {
  const own: PortName[] = ["app"];
  if (!settings.DATABASE_URL) own.push("postgres");
  if (!settings.TIKTOK_CLIENT_KEY) own.push("sandbox");
  if (!settings.TIKTOK_SANDBOX_CLIENT_KEY && isTestSandboxReached(settings)) own.push("testSandbox");
  if (!settings.UPLOADTHING_TOKEN) own.push("filestore");
  if (!settings.INNGEST_BASE_URL && !settings.INNGEST_DEV && !settings.INNGEST_SIGNING_KEY)
    own.push("engine");
  return own;
}

/** Its consent page is opened by browsers: where the app has a name of the world, it needs one of its own. */
function isTestSandboxReached({ SANDBOX_TIKTOK_TEST_ORIGIN, APP_URL }: Settings): boolean {
  return SANDBOX_TIKTOK_TEST_ORIGIN !== undefined || !APP_URL || isHere(APP_URL);
}

export function planStack(given: Given): Stack {
  const { settings, ports } = given;
  const parts = findParts(settings);
  const origins: Origins = {
    app: settings.APP_URL ? new URL(settings.APP_URL).origin : `http://localhost:${ports.app}`,
    databaseUrl: settings.DATABASE_URL ?? postgresUrl(ports.postgres, settings.POSTGRES_PASSWORD ?? ""),
  };
  if (parts.includes("sandbox")) {
    origins.sandbox = settings.SANDBOX_TIKTOK_ORIGIN ?? `http://localhost:${ports.sandbox}`;
  }
  if (parts.includes("testSandbox")) {
    origins.testSandbox = settings.SANDBOX_TIKTOK_TEST_ORIGIN ?? `http://localhost:${ports.testSandbox}`;
  }
  if (parts.includes("filestore")) {
    origins.filestore = settings.FILESTORE_URL ?? `http://localhost:${ports.filestore}`;
  }
  if (parts.includes("engine")) origins.engine = `http://127.0.0.1:${ports.engine}`;

  const servers: NodePart[] = [];
  if (origins.sandbox) servers.push(planSandbox(given, origins, "sandbox"));
  if (origins.testSandbox) servers.push(planSandbox(given, origins, "testSandbox"));
  if (origins.filestore) servers.push(planFilestore(given, origins));
  return {
    origins,
    servers,
    app: planApp(given, planAppEnv(given, origins)),
    engine: origins.engine ? planEngine(given, origins) : undefined,
  };
}

function planAppEnv({ settings, ports }: Given, origins: Origins): Settings {
  const env: Settings = {
    ...settings,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    APP_URL: origins.app,
    PORT: String(ports.app),
    DATABASE_URL: origins.databaseUrl,
  };
  if (origins.sandbox) {
    env.TIKTOK_CLIENT_KEY = settings.SANDBOX_TIKTOK_CLIENT_KEY ?? "";
    env.TIKTOK_CLIENT_SECRET = settings.SANDBOX_TIKTOK_CLIENT_SECRET ?? "";
    env.TIKTOK_AUTH_ORIGIN ??= origins.sandbox;
    env.TIKTOK_API_ORIGIN ??= origins.sandbox;
  }
  if (origins.testSandbox) {
    env.TIKTOK_SANDBOX_CLIENT_KEY = settings.SANDBOX_TIKTOK_TEST_CLIENT_KEY ?? "";
    env.TIKTOK_SANDBOX_CLIENT_SECRET = settings.SANDBOX_TIKTOK_TEST_CLIENT_SECRET ?? "";
    env.TIKTOK_SANDBOX_AUTH_ORIGIN = origins.testSandbox;
    env.TIKTOK_SANDBOX_API_ORIGIN = origins.testSandbox;
  }
  if (origins.filestore) env.FILESTORE_URL = origins.filestore;
  env.MAILBOX ??= isAlone(settings, origins) && !settings.SMTP_URL ? "1" : "0";
  if (origins.engine) {
    env.INNGEST_BASE_URL = origins.engine;
    env.INNGEST_SIGNING_KEY = settings.ENGINE_SIGNING_KEY ?? "";
    env.INNGEST_EVENT_KEY = settings.ENGINE_EVENT_KEY ?? "";
  }
  return env;
}

/** Nobody reaches this app but who sits here: what is known by a name of the world, or listens to it, is not alone. */
function isAlone({ HOST = "127.0.0.1" }: Settings, { app }: Origins): boolean {
  return hereNames.includes(HOST) && isHere(app);
}

const hereNames = ["127.0.0.1", "localhost", "::1", "[::1]"];
const isHere = (url: string) => hereNames.includes(new URL(url).hostname);

const sandboxFolders = { sandbox: "sandbox-tiktok", testSandbox: "sandbox-tiktok-test" };

/** Two of them share no more than how they are set: each has its people, its posts and its app. */
function planSandbox(given: Given, origins: Origins, name: keyof typeof sandboxFolders): NodePart {
  const key = name === "sandbox" ? "SANDBOX_TIKTOK_CLIENT" : "SANDBOX_TIKTOK_TEST_CLIENT";
  return planServer(given, name, "sandbox/tiktok/main.ts", {
    ...pick(given.settings, /^SANDBOX_TIKTOK_(?!TEST_)/),
    SANDBOX_TIKTOK_CLIENT_KEY: given.settings[`${key}_KEY`] ?? "",
    SANDBOX_TIKTOK_CLIENT_SECRET: given.settings[`${key}_SECRET`] ?? "",
    SANDBOX_TIKTOK_PORT: String(given.ports[name]),
    SANDBOX_TIKTOK_DATA: join(given.dataDir, sandboxFolders[name]),
    SANDBOX_TIKTOK_ORIGIN: origins[name]!,
    SANDBOX_TIKTOK_REDIRECT_URIS:
      given.settings.SANDBOX_TIKTOK_REDIRECT_URIS ?? `${origins.app}/api/tiktok/callback`,
    SANDBOX_TIKTOK_PULL_PREFIXES: given.settings.SANDBOX_TIKTOK_PULL_PREFIXES ?? `${origins.app}/media/`,
    SANDBOX_TIKTOK_WEBHOOK_URL:
      given.settings.SANDBOX_TIKTOK_WEBHOOK_URL ?? `${localOrigin(given)}/api/tiktok/webhook`,
  });
}

function planFilestore(given: Given, origins: Origins): NodePart {
  return planServer(given, "filestore", "filestore/main.ts", {
    ...pick(given.settings, /^FILESTORE_/),
    FILESTORE_PORT: String(given.ports.filestore),
    FILESTORE_DATA: join(given.dataDir, "filestore"),
    FILESTORE_URL: origins.filestore!,
    // The app asks to be called back on this machine, whatever address the world knows it by.
    FILESTORE_CALLBACK_ORIGIN: given.settings.FILESTORE_CALLBACK_ORIGIN ?? localOrigin(given),
  });
}

/** Its keys open the app's Inngest route, so it listens to this machine alone. */
function planEngine(given: Given, origins: Origins): NodePart {
  return planServer(given, "engine", "engine/main.ts", {
    ...pick(given.settings, /^ENGINE_/),
    HOST: "127.0.0.1",
    ENGINE_PORT: String(given.ports.engine),
    ENGINE_DATABASE_URL: origins.databaseUrl,
    ENGINE_APP_URLS: `${localOrigin(given)}/api/inngest`,
    INNGEST_SIGNING_KEY: given.settings.ENGINE_SIGNING_KEY ?? "",
    INNGEST_EVENT_KEY: given.settings.ENGINE_EVENT_KEY ?? "",
  });
}

function planServer(given: Given, name: PortName, script: string, env: Settings): NodePart {
  const system = pick(
    given.settings,
    /^(PATH|HOME|USER|LANG|LC_.*|TZ|TMPDIR|HOST|NODE_.*|.*_proxy|.*_PROXY)$/,
  );
  const port = given.ports[name];
  return { name, port, args: [script], env: { ...system, ...env }, stopTimeoutMs: STOP_TIMEOUT_MS };
}

function planApp(given: Given, env: Settings): NodePart {
  const host = given.settings.HOST ?? "127.0.0.1";
  const args = ["node_modules/next/dist/bin/next", "start", "-p", String(given.ports.app), "-H", host];
  // robots.txt or not: any answer shows that it listens, and this one asks nothing of the database.
  const probeUrl = `${localOrigin(given)}/robots.txt`;
  return { name: "app", port: given.ports.app, args, env, probeUrl, stopTimeoutMs: APP_STOP_TIMEOUT_MS };
}

/** The app as the other parts reach it. */
function localOrigin({ settings, ports }: Given): string {
  const host = settings.HOST ?? "127.0.0.1";
  const isEverywhere = ["0.0.0.0", "::", "localhost"].includes(host);
  return `http://${isEverywhere ? "127.0.0.1" : host}:${ports.app}`;
}

function pick(settings: Settings, names: RegExp): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => names.test(name)));
}
