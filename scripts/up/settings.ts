import { randomBytes } from "node:crypto";
import { appendFile, chmod, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseEnv } from "node:util";

export type Settings = Record<string, string>;
type Layer = Record<string, string | undefined>;

const HEADER = "# Written by bin/up. Keep it: what is stored cannot be read without these keys.\n";

/** The environment, else .env.local, else .env; secrets that nobody gave are made once and kept. */
export async function loadSettings(rootDir: string, dataDir: string, environment: Layer): Promise<Settings> {
  const ownFile = findOwnFile(rootDir, dataDir);
  const own = await readEnvFile(ownFile);
  const settings = mergeSettings(await readEnvFile(join(rootDir, ".env")), own, environment);
  for (const name of Object.keys(recipes)) if (own[name]) settings[name] ??= own[name];
  const made = makeSecrets(settings);
  if (Object.keys(made).length > 0) await appendEnvFile(ownFile, made);
  return { ...settings, ...made };
}

/** Next reads .env.local by itself. For a stack beside the usual one, what stands there has to be silenced. */
export async function findForeignNames(rootDir: string, dataDir: string): Promise<string[]> {
  const usual = join(rootDir, ".env.local");
  return usual === findOwnFile(rootDir, dataDir) ? [] : Object.keys(await readEnvFile(usual));
}

/** Later layers win, also when they say nothing: an empty value takes a setting away. */
export function mergeSettings(...layers: Layer[]): Settings {
  const merged = Object.assign({}, ...layers) as Layer;
  return Object.fromEntries(Object.entries(merged).filter((entry): entry is [string, string] => !!entry[1]));
}

/** Made once. An empty value given later must not take one away: what it protects would be lost. */
const recipes: Record<string, () => string> = {
  AUTH_SECRET: () => randomBytes(32).toString("base64url"),
  TOKEN_KEYS: () => `k1:${randomBytes(32).toString("base64")}`,
  POSTGRES_PASSWORD: () => randomBytes(24).toString("base64url"),
  FILESTORE_API_KEY: () => `sk_local_${randomBytes(24).toString("hex")}`,
  ENGINE_SIGNING_KEY: () => `signkey-prod-${randomBytes(32).toString("hex")}`,
  ENGINE_EVENT_KEY: () => randomBytes(24).toString("base64url"),
  ENGINE_PAGE_PASSWORD: () => randomBytes(12).toString("base64url"),
  SANDBOX_TIKTOK_CLIENT_KEY: () => `sbx${randomBytes(8).toString("hex")}`,
  SANDBOX_TIKTOK_CLIENT_SECRET: () => randomBytes(24).toString("hex"),
  SANDBOX_TIKTOK_TEST_CLIENT_KEY: () => `sbxtest${randomBytes(8).toString("hex")}`,
  SANDBOX_TIKTOK_TEST_CLIENT_SECRET: () => randomBytes(24).toString("hex"),
  DEMO_PASSWORD: () => randomBytes(9).toString("base64url"),
};

/** The engine's and the sandbox's keys have names of their own: a TikTok or Inngest key is always a given one. */
export function makeSecrets(settings: Settings): Settings {
  const missing = Object.entries(recipes).filter(([name]) => !settings[name]);
  return Object.fromEntries(missing.map(([name, make]) => [name, make()]));
}

function findOwnFile(rootDir: string, dataDir: string): string {
  return dataDir === join(rootDir, ".data") ? join(rootDir, ".env.local") : join(dataDir, "env.local");
}

async function readEnvFile(file: string): Promise<Layer> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return parseEnv(text);
}

async function appendEnvFile(file: string, values: Settings): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const before = await readFile(file, "utf8").catch(() => HEADER);
  const isNew = before === HEADER;
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`);
  const start = isNew ? HEADER : before.endsWith("\n") || before === "" ? "" : "\n";
  await appendFile(file, start + lines.join(""), { mode: 0o600 });
  await chmod(file, 0o600);
}
