import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { findParts, planStack } from "./plan-stack.ts";
import { mergeSettings, type Settings } from "./settings.ts";

const rootDir = join(import.meta.dirname, "..", "..");
const ports = { app: 3000, postgres: 5433, sandbox: 4410, filestore: 4420, engine: 4430, testSandbox: 4440 };
const secrets = {
  POSTGRES_PASSWORD: "pg",
  SANDBOX_TIKTOK_CLIENT_KEY: "sbx",
  SANDBOX_TIKTOK_CLIENT_SECRET: "sbx-secret",
  SANDBOX_TIKTOK_TEST_CLIENT_KEY: "sbx-test",
  SANDBOX_TIKTOK_TEST_CLIENT_SECRET: "sbx-test-secret",
  ENGINE_SIGNING_KEY: "signkey-prod-00",
  ENGINE_EVENT_KEY: "event",
  ENGINE_PAGE_PASSWORD: "page-password",
  FILESTORE_API_KEY: "sk_local_1",
  AUTH_SECRET: "sessions",
};
const plan = (settings: Settings = {}) =>
  planStack({ settings: { ...secrets, ...settings }, ports, dataDir: "/data" });
const parts = (settings?: Settings) => {
  const { servers, engine } = plan(settings);
  return engine ? [...servers, engine] : servers;
};
const names = (settings?: Settings) => parts(settings).map(({ name }) => name);
const server = (name: string, settings?: Settings) => parts(settings).find((part) => part.name === name)!;

describe("a part that is given is not started", () => {
  it("starts all of them when nothing is given", () => {
    expect(names()).toEqual(["sandbox", "testSandbox", "filestore", "engine"]);
    expect(findParts({})).toContain("postgres");
  });

  it("leaves Postgres to DATABASE_URL", () => {
    const DATABASE_URL = "postgres://u:p@db/name";
    expect(findParts({ DATABASE_URL })).not.toContain("postgres");
    expect(plan({ DATABASE_URL }).app.env.DATABASE_URL).toBe(DATABASE_URL);
  });

  it("leaves TikTok to real keys, at TikTok's own addresses", () => {
    const given = { TIKTOK_CLIENT_KEY: "real", TIKTOK_CLIENT_SECRET: "real-secret" };
    expect(names(given)).toEqual(["testSandbox", "filestore", "engine"]);
    expect(plan(given).app.env).toMatchObject(given);
    expect(plan(given).app.env).not.toHaveProperty("TIKTOK_API_ORIGIN");
  });

  it("leaves the file store to UploadThing", () => {
    const { env } = plan({ UPLOADTHING_TOKEN: "token" }).app;
    expect(names({ UPLOADTHING_TOKEN: "token" })).toEqual(["sandbox", "testSandbox", "engine"]);
    expect(env).not.toHaveProperty("FILESTORE_URL");
  });

  it("leaves the engine to any sign of an Inngest server", () => {
    for (const name of ["INNGEST_BASE_URL", "INNGEST_DEV", "INNGEST_SIGNING_KEY"]) {
      expect(names({ [name]: "given" })).toEqual(["sandbox", "testSandbox", "filestore"]);
    }
  });
});

describe("the parts know each other", () => {
  it("points the app at every part that is started", () => {
    expect(plan().app.env).toMatchObject({
      APP_URL: "http://localhost:3000",
      DATABASE_URL: "postgres://cuepost:pg@127.0.0.1:5433/cuepost",
      TIKTOK_CLIENT_KEY: "sbx",
      TIKTOK_AUTH_ORIGIN: "http://localhost:4410",
      TIKTOK_API_ORIGIN: "http://localhost:4410",
      FILESTORE_URL: "http://localhost:4420",
      INNGEST_BASE_URL: "http://127.0.0.1:4430",
      INNGEST_SIGNING_KEY: "signkey-prod-00",
    });
  });

  it("calls the app on this machine whatever the world calls it", () => {
    const APP_URL = "https://desk.example/ignored";
    expect(plan({ APP_URL }).origins.app).toBe("https://desk.example");
    expect(server("engine", { APP_URL }).env.ENGINE_APP_URLS).toBe("http://127.0.0.1:3000/api/inngest");
    expect(server("filestore", { APP_URL }).env.FILESTORE_CALLBACK_ORIGIN).toBe("http://127.0.0.1:3000");
    expect(server("sandbox", { APP_URL }).env.SANDBOX_TIKTOK_REDIRECT_URIS).toBe(
      "https://desk.example/api/tiktok/callback",
    );
  });

  it("lets the sandbox tell the app of events on this machine, and pull its media as the world does", () => {
    const APP_URL = "https://desk.example";
    expect(server("sandbox", { APP_URL }).env).toMatchObject({
      SANDBOX_TIKTOK_WEBHOOK_URL: "http://127.0.0.1:3000/api/tiktok/webhook",
      SANDBOX_TIKTOK_PULL_PREFIXES: "https://desk.example/media/",
    });
    const given = {
      SANDBOX_TIKTOK_WEBHOOK_URL: "https://hooks.example/tiktok",
      SANDBOX_TIKTOK_PULL_PREFIXES: "media.example",
    };
    expect(server("sandbox", given).env).toMatchObject(given);
  });

  it("calls the app where it listens when that is one address of the network", () => {
    expect(server("engine", { HOST: "192.0.2.7" }).env.ENGINE_APP_URLS).toBe(
      "http://192.0.2.7:3000/api/inngest",
    );
    expect(server("engine", { HOST: "0.0.0.0" }).env.ENGINE_APP_URLS).toBe(
      "http://127.0.0.1:3000/api/inngest",
    );
  });

  it("tells no part the secrets of another", () => {
    for (const name of ["sandbox", "testSandbox", "filestore", "engine"]) {
      expect(server(name).env).not.toHaveProperty("AUTH_SECRET");
    }
    expect(server("sandbox").env).not.toHaveProperty("FILESTORE_API_KEY");
    expect(server("filestore").env).not.toHaveProperty("ENGINE_DATABASE_URL");
  });

  it("gives the engine's page its password", () => {
    expect(server("engine").env.ENGINE_PAGE_PASSWORD).toBe("page-password");
  });

  it("keeps the engine to this machine", () => {
    expect(server("engine", { HOST: "0.0.0.0" }).env.HOST).toBe("127.0.0.1");
    expect(server("filestore", { HOST: "0.0.0.0" }).env.HOST).toBe("0.0.0.0");
  });
});

describe("the sandbox for tests", () => {
  it("stands beside the other with people, posts and keys of its own", () => {
    expect(server("testSandbox").env).toMatchObject({
      SANDBOX_TIKTOK_CLIENT_KEY: "sbx-test",
      SANDBOX_TIKTOK_CLIENT_SECRET: "sbx-test-secret",
      SANDBOX_TIKTOK_DATA: "/data/sandbox-tiktok-test",
      SANDBOX_TIKTOK_PORT: "4440",
    });
    expect(JSON.stringify(server("sandbox").env)).not.toContain("sbx-test");
    expect(JSON.stringify(server("testSandbox").env)).not.toContain("sbx-secret");
    expect(plan().app.env).toMatchObject({
      TIKTOK_SANDBOX_CLIENT_KEY: "sbx-test",
      TIKTOK_SANDBOX_AUTH_ORIGIN: "http://localhost:4440",
      TIKTOK_SANDBOX_API_ORIGIN: "http://localhost:4440",
    });
  });

  it("is left to the one that the settings name, and to nobody where no browser would reach it", () => {
    const given = {
      TIKTOK_SANDBOX_CLIENT_KEY: "theirs",
      TIKTOK_SANDBOX_API_ORIGIN: "https://sandbox.example",
    };
    expect(names(given)).not.toContain("testSandbox");
    expect(plan(given).app.env).toMatchObject(given);
    const APP_URL = "https://desk.example";
    expect(names({ APP_URL })).not.toContain("testSandbox");
    expect(plan({ APP_URL }).app.env).not.toHaveProperty("TIKTOK_SANDBOX_API_ORIGIN");
    const SANDBOX_TIKTOK_TEST_ORIGIN = "https://sandbox.desk.example";
    expect(plan({ APP_URL, SANDBOX_TIKTOK_TEST_ORIGIN }).app.env).toMatchObject({
      TIKTOK_SANDBOX_API_ORIGIN: SANDBOX_TIKTOK_TEST_ORIGIN,
    });
  });
});

describe("the mailbox, which shows everybody's mails", () => {
  const mailbox = (settings?: Settings) => plan(settings).app.env.MAILBOX;

  it("is open where nobody but this machine reaches the app and no mail is sent", () => {
    expect(mailbox()).toBe("1");
    expect(mailbox({ HOST: "localhost", APP_URL: "http://127.0.0.1:3000" })).toBe("1");
  });

  it.each<Settings>([
    { SMTP_URL: "smtp://mail.example" },
    { HOST: "0.0.0.0" },
    { HOST: "192.0.2.7" },
    { APP_URL: "https://desk.example" },
    { MAILBOX: "0" },
  ])("is shut with %j", (settings) => {
    expect(mailbox(settings)).toBe("0");
  });
});

describe(".env.example", () => {
  const example = readFileSync(join(rootDir, ".env.example"), "utf8");

  it("starts everything when it is copied as it is", () => {
    expect(names(mergeSettings(parseEnv(example)))).toEqual([
      "sandbox",
      "testSandbox",
      "filestore",
      "engine",
    ]);
  });

  it("lists every setting the app reads", () => {
    const read = readFileSync(join(rootDir, "lib", "env.ts"), "utf8").match(/^ {4}[A-Z_]+(?=:)/gm) ?? [];
    const listed = Object.keys(parseEnv(example));
    const missing = read
      .map((name) => name.trim())
      .filter((name) => !listed.includes(name) && name !== "NODE_ENV");
    expect(read.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  it("lists every setting the sandbox reads, but for what bin/up decides", () => {
    const main = readFileSync(join(rootDir, "sandbox", "tiktok", "main.ts"), "utf8");
    const read = [...main.matchAll(/^ {2}(SANDBOX_TIKTOK_[A-Z_]+):/gm)].map(([, name]) => name);
    const listed = Object.keys(parseEnv(example));
    expect(read.length).toBeGreaterThan(10);
    expect(read.filter((name) => !listed.includes(name ?? ""))).toEqual(["SANDBOX_TIKTOK_DATA"]);
  });

  it("explains each setting in the line above it", () => {
    const lines = example.split("\n");
    const bare = lines.filter((line, index) => /^[A-Z]/.test(line) && !lines[index - 1]?.startsWith("# "));
    expect(bare).toEqual([]);
  });
});
