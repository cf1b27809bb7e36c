import { beforeEach, describe, expect, it, vi } from "vitest";

const needed = {
  DATABASE_URL: "postgres://127.0.0.1:5/test",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  TOKEN_KEYS: "k1:key",
  TIKTOK_CLIENT_KEY: "client-key",
  TIKTOK_CLIENT_SECRET: "client-secret",
  FILESTORE_URL: "http://127.0.0.1:4420",
  FILESTORE_API_KEY: "sk_test",
};

/** The module remembers what it has read: each test reads it anew, with nothing given but `values`. */
async function readEnv(values: Record<string, string>) {
  vi.unstubAllEnvs();
  for (const name of Object.keys(process.env)) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
  const { getEnv } = await import("./env");
  return getEnv;
}

beforeEach(() => {
  vi.resetModules();
  return () => vi.unstubAllEnvs();
});

describe("getEnv", () => {
  it("is not read before it is asked for, so that a build needs no configuration", async () => {
    const getEnv = await readEnv({});
    expect(getEnv).toThrow("The configuration is not usable.");
  });

  it("is read once", async () => {
    const getEnv = await readEnv(needed);
    const first = getEnv();
    vi.stubEnv("TIKTOK_CLIENT_KEY", "another");
    expect(getEnv()).toBe(first);
    expect(first.tiktok.live.clientKey).toBe(needed.TIKTOK_CLIENT_KEY);
  });

  it("fills in what was not given, and takes an empty value for not given", async () => {
    const blank = {
      APP_URL: "",
      TIKTOK_AUTH_ORIGIN: "",
      TIKTOK_API_ORIGIN: "",
      TIKTOK_CHUNK_SIZE_BYTES: "",
      TRUSTED_PROXY_HOPS: "",
      PORT: "",
      GOOGLE_CLIENT_ID: "",
      DEMO_PASSWORD: "",
      UPLOADTHING_TOKEN: "",
    };
    const getEnv = await readEnv({ ...needed, ...blank });
    expect(getEnv()).toMatchObject({
      NODE_ENV: "production",
      APP_URL: "http://localhost:3000",
      tiktok: {
        live: {
          isTest: false,
          authOrigin: "https://www.tiktok.com",
          apiOrigin: "https://open.tiktokapis.com",
          rateWindowMs: 60_000,
        },
        test: null,
      },
      TIKTOK_CHUNK_SIZE_BYTES: 32_000_000,
      TRUSTED_PROXY_HOPS: 0,
      PORT: 3000,
    });
    for (const name of ["GOOGLE_CLIENT_ID", "DEMO_PASSWORD", "UPLOADTHING_TOKEN"] as const) {
      expect(getEnv()[name]).toBeUndefined();
    }
  });

  it("reduces addresses to their origin, and tells next-auth ours", async () => {
    const getEnv = await readEnv({ ...needed, APP_URL: "https://desk.example/some/path/" });
    expect(getEnv().APP_URL).toBe("https://desk.example");
    expect(process.env.NEXTAUTH_URL).toBe("https://desk.example");
  });

  it.each(["DATABASE_URL", "AUTH_SECRET", "TOKEN_KEYS", "TIKTOK_CLIENT_KEY", "TIKTOK_CLIENT_SECRET"])(
    "names %s when it is missing or empty",
    async (name) => {
      const getEnv = await readEnv({ ...needed, [name]: "" });
      expect(getEnv).toThrow(new RegExp(`not usable.*→ at ${name}`, "s"));
    },
  );

  it("names everything that is missing at once", async () => {
    const getEnv = await readEnv({ ...needed, DATABASE_URL: "", TOKEN_KEYS: "" });
    expect(getEnv).toThrow(/at DATABASE_URL.*at TOKEN_KEYS/s);
  });

  it.each([
    ["AUTH_SECRET", "short and secret"],
    ["APP_URL", "desk.example"],
    ["APP_URL", "localhost:3000"],
    ["TIKTOK_API_ORIGIN", "ftp://tiktok.example"],
    ["FILESTORE_API_KEY", "without its prefix"],
    ["TIKTOK_CHUNK_SIZE_BYTES", "9999999"],
    ["TIKTOK_CHUNK_SIZE_BYTES", "64000001"],
    ["UPLOADS_AT_ONCE_MAX", "101"],
    ["UPLOAD_BYTES_PER_SECOND_MAX", "999999"],
    ["API_READS_PER_MINUTE", "0"],
    ["API_WRITES_PER_MINUTE", "1000001"],
    ["TRUSTED_PROXY_HOPS", "6"],
    ["TRUSTED_PROXY_HOPS", "-1"],
    ["PORT", "65536"],
    ["PORT", "http"],
  ])("refuses %s=%s without repeating it", async (name, value) => {
    const getEnv = await readEnv({ ...needed, [name]: value });
    expect(getEnv).toThrow(`at ${name}`);
    expect(getEnv).toThrow(expect.not.stringContaining(value));
  });

  it("limits uploads to four at once and to no rate, unless told otherwise", async () => {
    const unset = (await readEnv(needed))();
    expect(unset).toMatchObject({ UPLOADS_AT_ONCE_MAX: 4 });
    expect(unset.UPLOAD_BYTES_PER_SECOND_MAX).toBeUndefined();
    vi.resetModules();
    const slow = { UPLOADS_AT_ONCE_MAX: "1", UPLOAD_BYTES_PER_SECOND_MAX: "250000" };
    expect((await readEnv({ ...needed, ...slow }))()).toMatchObject({ UPLOAD_BYTES_PER_SECOND_MAX: 250_000 });
  });

  it("wants a place for files: UploadThing, or a file store with its key", async () => {
    const { FILESTORE_URL, FILESTORE_API_KEY, ...rest } = needed;
    const message = "Set UPLOADTHING_TOKEN, or FILESTORE_URL and FILESTORE_API_KEY";
    expect(await readEnv({ ...rest, FILESTORE_URL })).toThrow(message);
    vi.resetModules();
    expect(await readEnv({ ...rest, FILESTORE_API_KEY })).toThrow(message);
    vi.resetModules();
    expect(await readEnv({ ...rest, UPLOADTHING_TOKEN: "a token" })).not.toThrow();
  });

  it("reads TikTok's verification files, several of them and contents with an equals sign", async () => {
    const text = "tiktokAbc.txt=tiktok-developers-site-verification=a1B2, tiktok_2-x.txt=second";
    const getEnv = await readEnv({ ...needed, TIKTOK_VERIFICATION_FILES: text });
    expect([...getEnv().TIKTOK_VERIFICATION_FILES]).toEqual([
      ["tiktokAbc.txt", "tiktok-developers-site-verification=a1B2"],
      ["tiktok_2-x.txt", "second"],
    ]);
    vi.resetModules();
    expect((await readEnv(needed))().TIKTOK_VERIFICATION_FILES.size).toBe(0);
  });

  it.each([
    ["imports reach", "IMPORT_ALLOWED_HOSTS"],
    ["webhooks go to", "WEBHOOK_ALLOWED_HOSTS"],
  ] as const)("lets %s the hosts it names, and no others", async (_what, name) => {
    const hosts = async (text: string) => (await readEnv({ ...needed, [name]: text }))();
    expect((await hosts("nas.local:8080, [::1]:90"))[name]).toEqual(["nas.local:8080", "[::1]:90"]);
    for (const text of ["http://nas.local", "a b", "x,", Array(21).fill("a").join()]) {
      vi.resetModules();
      await expect(hosts(text)).rejects.toThrow(`at ${name}`);
    }
    vi.resetModules();
    expect((await readEnv(needed))()[name]).toEqual([]);
  });

  it.each([
    ["tiktokA.txt=x,other.txt=y", 'Pair 2, "other.txt"'],
    ["tiktok.txt=x", 'Pair 1, "tiktok.txt"'],
    ["../tiktokA.txt=x", 'Pair 1, "../tiktokA.txt"'],
    [`tiktok${"a".repeat(81)}.txt=x`, "Pair 1"],
    ["tiktokA.txt", 'Pair 1, "tiktokA.txt"'],
    ["tiktokA.txt=", 'Pair 1, "tiktokA.txt"'],
    ["tiktokA.txt=caf\u00e9", 'Pair 1, "tiktokA.txt"'],
    [`tiktokA.txt=${"x".repeat(501)}`, 'Pair 1, "tiktokA.txt"'],
    ["tiktokA.txt=x,", 'Pair 2, ""'],
    ["tiktokA.txt=x,tiktokA.txt=y", 'Pair 2 gives "tiktokA.txt" a second time'],
    [Array.from({ length: 21 }, (_, n) => `tiktok${n}.txt=x`).join(","), "More than 20 files"],
  ])("names the verification file that is wrong in %s", async (text, words) => {
    const getEnv = await readEnv({ ...needed, TIKTOK_VERIFICATION_FILES: text });
    expect(getEnv).toThrow(/at TIKTOK_VERIFICATION_FILES/);
    expect(getEnv).toThrow(words);
  });
});

describe("a sandbox beside TikTok", () => {
  const sandbox = {
    TIKTOK_SANDBOX_AUTH_ORIGIN: "https://sandbox.example/",
    TIKTOK_SANDBOX_API_ORIGIN: "https://api.sandbox.example",
    TIKTOK_SANDBOX_CLIENT_KEY: "sandbox-key",
    TIKTOK_SANDBOX_CLIENT_SECRET: "sandbox-secret",
  };

  it("is there when all of it is given", async () => {
    const env = (await readEnv({ ...needed, ...sandbox, TIKTOK_SANDBOX_RATE_WINDOW_SECONDS: "2" }))();
    expect(env.tiktok.test).toEqual({
      isTest: true,
      clientKey: "sandbox-key",
      clientSecret: "sandbox-secret",
      authOrigin: "https://sandbox.example",
      apiOrigin: "https://api.sandbox.example",
      rateWindowMs: 2000,
    });
    expect(env.tiktok.live).toMatchObject({ isTest: false, clientKey: "client-key", rateWindowMs: 60_000 });
  });

  it.each(Object.keys(sandbox))("is refused without %s", async (name) => {
    expect(await readEnv({ ...needed, ...sandbox, [name]: "" })).toThrow(`at ${name}`);
  });

  it.each([
    ["TIKTOK_SANDBOX_AUTH_ORIGIN", "https://www.tiktok.com"],
    ["TIKTOK_SANDBOX_API_ORIGIN", "https://open.tiktokapis.com/v2/"],
    ["TIKTOK_SANDBOX_API_ORIGIN", "https://www.tiktok.com"],
    ["TIKTOK_SANDBOX_API_ORIGIN", "http://localhost:4410"],
    ["TIKTOK_SANDBOX_AUTH_ORIGIN", "http://localhost:4411"],
    ["TIKTOK_SANDBOX_CLIENT_KEY", needed.TIKTOK_CLIENT_KEY],
  ])("is refused where %s is %s, which posts for real", async (name, value) => {
    const real = { TIKTOK_AUTH_ORIGIN: "http://localhost:4411", TIKTOK_API_ORIGIN: "http://localhost:4410" };
    expect(await readEnv({ ...needed, ...real, ...sandbox, [name]: value })).toThrow(`at ${name}`);
  });
});

describe("mails", () => {
  const smtp = { SMTP_URL: "smtps://desk:secret@mail.example:465" };

  it("need somebody they are from", async () => {
    expect(await readEnv({ ...needed, ...smtp })).toThrow("MAIL_FROM");
    const from = { MAIL_FROM: "Cuepost <desk@example.com>" };
    expect((await readEnv({ ...needed, ...smtp, ...from }))()).toMatchObject({ ...smtp, ...from });
  });

  it.each(["desk", "a@b\nBcc: c@d", "Cuepost <a@b>, c@d", "<a@b>", "a b@c"])(
    "are not from %j",
    async (from) => {
      expect(await readEnv({ ...needed, ...smtp, MAIL_FROM: from })).toThrow("MAIL_FROM");
    },
  );

  it.each(["http://mail.example", "mail.example:25", "smtp://"])("are not sent through %s", async (url) => {
    expect(await readEnv({ ...needed, SMTP_URL: url, MAIL_FROM: "a@b" })).toThrow("SMTP_URL");
  });

  const local = { ...needed, MAILBOX: "1" };

  it("are shown to whoever reaches this machine only where that was said", async () => {
    expect((await readEnv(needed))().MAILBOX).toBe("0");
    vi.resetModules();
    expect((await readEnv(local))().MAILBOX).toBe("1");
  });

  it.each<Record<string, string>>([
    { APP_URL: "https://desk.example" },
    { APP_URL: "http://192.168.1.7:3000" },
    { APP_URL: "http://localhost.evil.example" },
    { ...smtp, MAIL_FROM: "a@b" },
  ])("are not shown to anybody with %j", async (values) => {
    expect(await readEnv({ ...local, ...values })).toThrow("MAILBOX");
  });
});
