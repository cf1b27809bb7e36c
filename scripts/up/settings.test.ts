import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadSettings, makeSecrets, mergeSettings } from "./settings.ts";

let rootDir: string;
beforeEach(async () => {
  rootDir = await mkdtemp(join(tmpdir(), "cuepost-settings-"));
});
afterEach(() => rm(rootDir, { recursive: true }));

describe("mergeSettings", () => {
  it("lets later layers win", () => {
    expect(mergeSettings({ PORT: "1", HOST: "a" }, { PORT: "2" })).toEqual({ PORT: "2", HOST: "a" });
  });

  it("counts an empty value as not given, also over an earlier one", () => {
    expect(mergeSettings({ DATABASE_URL: "postgres://x" }, { DATABASE_URL: "" })).toEqual({});
  });
});

describe("makeSecrets", () => {
  it("makes only what is missing", () => {
    const made = makeSecrets({ AUTH_SECRET: "mine", TOKEN_KEYS: "k1:mine" });
    expect(made).not.toHaveProperty("AUTH_SECRET");
    expect(made).not.toHaveProperty("TOKEN_KEYS");
    expect(made.FILESTORE_API_KEY).toMatch(/^sk_local_[0-9a-f]{48}$/);
    expect(made.ENGINE_PAGE_PASSWORD?.length).toBeGreaterThanOrEqual(12);
    expect(made.ENGINE_SIGNING_KEY).toMatch(/^signkey-prod-[0-9a-f]{64}$/);
  });

  it("makes a token key of 32 bytes with an id", () => {
    const [id, key] = makeSecrets({}).TOKEN_KEYS?.split(":") ?? [];
    expect(id).toBe("k1");
    expect(Buffer.from(key ?? "", "base64")).toHaveLength(32);
  });

  it("never makes a key that would count as a given TikTok, Inngest or UploadThing", () => {
    const given = /^(TIKTOK_|INNGEST_|UPLOADTHING_|DATABASE_URL)/;
    expect(Object.keys(makeSecrets({})).filter((name) => given.test(name))).toEqual([]);
  });
});

describe("loadSettings", () => {
  const usual = () => join(rootDir, ".data");

  it("makes secrets once and finds them again", async () => {
    const first = await loadSettings(rootDir, usual(), {});
    const second = await loadSettings(rootDir, usual(), {});
    expect(second.TOKEN_KEYS).toBe(first.TOKEN_KEYS);
    expect((await stat(join(rootDir, ".env.local"))).mode & 0o777).toBe(0o600);
  });

  it("keeps a secret it made when the environment names it and says nothing", async () => {
    const first = await loadSettings(rootDir, usual(), {});
    const second = await loadSettings(rootDir, usual(), { TOKEN_KEYS: "", POSTGRES_PASSWORD: "" });
    expect(second).toMatchObject({
      TOKEN_KEYS: first.TOKEN_KEYS,
      POSTGRES_PASSWORD: first.POSTGRES_PASSWORD,
    });
  });

  it("adds to what stands in .env.local and changes none of it", async () => {
    await writeFile(join(rootDir, ".env.local"), "# mine\nAPP_URL=https://desk.example");
    const settings = await loadSettings(rootDir, usual(), {});
    const text = await readFile(join(rootDir, ".env.local"), "utf8");
    expect(text.startsWith("# mine\nAPP_URL=https://desk.example\n")).toBe(true);
    expect(parseEnv(text).DEMO_PASSWORD).toBe(settings.DEMO_PASSWORD);
    expect(settings.APP_URL).toBe("https://desk.example");
  });

  it("keeps the secrets of another data folder in that folder", async () => {
    const beside = join(rootDir, "beside");
    await loadSettings(rootDir, beside, {});
    await expect(stat(join(rootDir, ".env.local"))).rejects.toThrow("ENOENT");
    expect(parseEnv(await readFile(join(beside, "env.local"), "utf8"))).toHaveProperty("AUTH_SECRET");
  });
});
