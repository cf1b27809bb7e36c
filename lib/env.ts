import "server-only";
import { z } from "zod";

/** Only http(s): "localhost:3000" is a valid URL too, whose origin is "null". */
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);
const given = z.string().min(1).optional();

/** The longest part, 128 MB, must be through within the nine minutes that an upload is waited for. */
const UPLOAD_BYTES_PER_SECOND_MIN = 250_000;

const ALLOWED_HOSTS_MAX = 20;
const allowedHost = /^([a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?$/;
const VERIFICATION_FILES_MAX = 20;
const verificationFile = /^(tiktok[A-Za-z0-9_-]{1,80}\.txt)=([ -~]{1,500})$/;

/** An address alone, or behind a name: `Cuepost <desk@example.com>`. */
const sender =
  /^(?:[^<>"\p{Cc}]{1,80} <[^\s<>,;"]{1,64}@[^\s<>,;"@]{1,190}>|[^\s<>,;"]{1,64}@[^\s<>,;"@]{1,190})$/u;
const thisMachine = /^(localhost|[a-z0-9.-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

const TIKTOK_ORIGIN = "https://www.tiktok.com";
const TIKTOK_API_ORIGIN = "https://open.tiktokapis.com";
const sandboxSettings = [
  "TIKTOK_SANDBOX_AUTH_ORIGIN",
  "TIKTOK_SANDBOX_API_ORIGIN",
  "TIKTOK_SANDBOX_CLIENT_KEY",
  "TIKTOK_SANDBOX_CLIENT_SECRET",
] as const;
/** Read as `tiktok`, and no longer by themselves. */
type Gathered =
  | (typeof sandboxSettings)[number]
  | "TIKTOK_SANDBOX_RATE_WINDOW_SECONDS"
  | "TIKTOK_AUTH_ORIGIN"
  | "TIKTOK_API_ORIGIN"
  | "TIKTOK_CLIENT_KEY"
  | "TIKTOK_CLIENT_SECRET"
  | "TIKTOK_RATE_WINDOW_SECONDS";

const Settings = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    APP_URL: origin.default("http://localhost:3000"),
    DATABASE_URL: z.string().min(1),
    AUTH_SECRET: z.string().min(32),
    TOKEN_KEYS: z.string().min(1),
    TIKTOK_CLIENT_KEY: z.string().min(1),
    TIKTOK_CLIENT_SECRET: z.string().min(1),
    TIKTOK_AUTH_ORIGIN: origin.default(TIKTOK_ORIGIN),
    TIKTOK_API_ORIGIN: origin.default(TIKTOK_API_ORIGIN),
    TIKTOK_CHUNK_SIZE_BYTES: z.coerce.number().int().min(10_000_000).max(64_000_000).default(32_000_000),
    /** Uploads to TikTok that are under way at once, over all processes of the app. */
    UPLOADS_AT_ONCE_MAX: z.coerce.number().int().min(1).max(100).default(4),
    RUSH_POSTS: z.coerce.number().int().min(1).max(1_000_000).default(40),
    /** What all uploads of one process send together; unset is unlimited. */
    UPLOAD_BYTES_PER_SECOND_MAX: z.coerce.number().int().min(1).optional(),
    /** Seconds in TikTok's rate minute; smaller only where a sandbox is set to the same. */
    TIKTOK_RATE_WINDOW_SECONDS: z.coerce.number().int().min(1).max(60).default(60),
    /** A second TikTok, which is none: what keys that begin with cp_test_ post to. All four, or none. */
    TIKTOK_SANDBOX_AUTH_ORIGIN: origin.optional(),
    TIKTOK_SANDBOX_API_ORIGIN: origin.optional(),
    TIKTOK_SANDBOX_CLIENT_KEY: given,
    TIKTOK_SANDBOX_CLIENT_SECRET: given,
    TIKTOK_SANDBOX_RATE_WINDOW_SECONDS: z.coerce.number().int().min(1).max(60).default(60),
    TIKTOK_VIDEO_SOURCE: z.enum(["upload", "pull"]).default("upload"),
    /** 1 or 0: whether TikTok has audited the app. Unset, Cuepost learns it from TikTok's answers. */
    TIKTOK_APP_AUDITED: z.enum(["0", "1"]).optional(),
    /** `name.txt=content` pairs, separated by commas: TikTok's proofs that the domain is ours. */
    TIKTOK_VERIFICATION_FILES: z.string().default("").transform(readVerificationFiles),
    UPLOADTHING_TOKEN: given,
    FILESTORE_URL: origin.optional(),
    FILESTORE_API_KEY: z.string().startsWith("sk_").optional(),
    GOOGLE_CLIENT_ID: given,
    GOOGLE_CLIENT_SECRET: given,
    GITHUB_CLIENT_ID: given,
    GITHUB_CLIENT_SECRET: given,
    /** The mail server, with its login where it asks for one. Without it nothing is sent. */
    SMTP_URL: z.url({ protocol: /^smtps?$/, hostname: /./ }).optional(),
    MAIL_FROM: z.string().regex(sender, "Must look like Cuepost <desk@example.com>.").optional(),
    /** 1 shows every mail to whoever reaches the app: on one's own machine alone. */
    MAILBOX: z.enum(["0", "1"]).default("0"),
    /** The password of the seeded demo login. */
    DEMO_PASSWORD: given,
    /** Of one key. A minute is counted from its first request. */
    API_READS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(600),
    API_WRITES_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(300),
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
    /** Hosts, with their port where it is not the usual one, that may be reached although they are not public. */
    IMPORT_ALLOWED_HOSTS: z.string().default("").transform(readAllowedHosts),
    WEBHOOK_ALLOWED_HOSTS: z.string().default("").transform(readAllowedHosts),
    PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  })
  .refine((env) => env.UPLOADTHING_TOKEN || (env.FILESTORE_URL && env.FILESTORE_API_KEY), {
    message: "Set UPLOADTHING_TOKEN, or FILESTORE_URL and FILESTORE_API_KEY (bin/up does).",
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
    path: ["MAIL_FROM"],
    message: "Say whom mails are from: SMTP_URL is set.",
  })
  .refine(({ MAILBOX, SMTP_URL, APP_URL }) => MAILBOX === "0" || (!SMTP_URL && isThisMachine(APP_URL)), {
    path: ["MAILBOX"],
    message:
      "The mailbox shows everybody's mails, links to sign in among them: only without SMTP_URL, and only where APP_URL is this machine.",
  })
  .refine(
    ({ UPLOAD_BYTES_PER_SECOND_MAX: rate, UPLOADS_AT_ONCE_MAX: uploads }) =>
      rate === undefined || rate >= uploads * UPLOAD_BYTES_PER_SECOND_MIN,
    {
      path: ["UPLOAD_BYTES_PER_SECOND_MAX"],
      message: `Allow at least ${UPLOAD_BYTES_PER_SECOND_MIN} for each of UPLOADS_AT_ONCE_MAX, or no large part arrives in time.`,
    },
  );
type Settings = z.infer<typeof Settings>;

const Env = Settings.superRefine(judgeSandbox).transform(gatherTikToks);
export type Env = z.infer<typeof Env>;

function readAllowedHosts(text: string, context: z.RefinementCtx<string>): readonly string[] {
  const hosts = text.trim() === "" ? [] : text.split(",").map((host) => host.trim().toLowerCase());
  if (hosts.length > ALLOWED_HOSTS_MAX) context.addIssue(`More than ${ALLOWED_HOSTS_MAX} hosts.`);
  for (const host of hosts) {
    if (!allowedHost.test(host))
      context.addIssue(`${JSON.stringify(host)} must look like host or host:port.`);
  }
  return hosts;
}

/** Content by file name. Both are public by nature, but a message names no more than the file. */
function readVerificationFiles(text: string, context: z.RefinementCtx<string>): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const pairs = text.trim() === "" ? [] : text.split(",").map((pair) => pair.trim());
  if (pairs.length > VERIFICATION_FILES_MAX) context.addIssue(`More than ${VERIFICATION_FILES_MAX} files.`);
  for (const [index, pair] of pairs.entries()) {
    const [, name, content] = verificationFile.exec(pair) ?? [];
    if (name && content && !files.has(name)) files.set(name, content);
    else context.addIssue(describeBadFile(index + 1, pair, name !== undefined));
  }
  return files;
}

function describeBadFile(number: number, pair: string, isTwice: boolean): string {
  const name = JSON.stringify(pair.split("=")[0]?.slice(0, 90));
  if (isTwice) return `Pair ${number} gives ${name} a second time.`;
  return `Pair ${number}, ${name}, must look like tiktokAbc.txt=content, with up to 500 printable ASCII characters of content and no comma.`;
}

/** What is tried out must reach nobody: a sandbox that shares a thing with the other TikTok is refused. */
function judgeSandbox(settings: Settings, context: z.RefinementCtx<Settings>): void {
  const missing = sandboxSettings.filter((name) => settings[name] === undefined);
  if (missing.length === sandboxSettings.length) return;
  const refuse = (name: string, message: string) =>
    context.addIssue({ code: "custom", path: [name], message });
  for (const name of missing) refuse(name, `Set all of ${sandboxSettings.join(", ")}, or none.`);
  const real = [TIKTOK_ORIGIN, TIKTOK_API_ORIGIN, settings.TIKTOK_AUTH_ORIGIN, settings.TIKTOK_API_ORIGIN];
  for (const name of ["TIKTOK_SANDBOX_AUTH_ORIGIN", "TIKTOK_SANDBOX_API_ORIGIN"] as const) {
    const given = settings[name];
    if (given && real.includes(given))
      refuse(name, "Posts go out for real there. A sandbox stands elsewhere.");
  }
  if (settings.TIKTOK_SANDBOX_CLIENT_KEY === settings.TIKTOK_CLIENT_KEY) {
    refuse("TIKTOK_SANDBOX_CLIENT_KEY", "Give the sandbox a client key of its own.");
  }
}

declare const gathered: unique symbol;

/**
 * A TikTok, and our app there. Only the configuration makes one, so that no call is put together of two. Which of them
 * an account belongs to, `tiktokOf` says.
 */
export interface TikTokApp {
  readonly [gathered]: true;
  /** Of the sandbox that stands beside the other. */
  readonly isTest: boolean;
  readonly clientKey: string;
  readonly clientSecret: string;
  readonly authOrigin: string;
  readonly apiOrigin: string;
  /** The minute that its limits count in. */
  readonly rateWindowMs: number;
}

/** Whoever had one of these settings alone could use it for the wrong account: only the whole goes on. */
function gatherTikToks(settings: Settings) {
  const live = {
    isTest: false,
    clientKey: settings.TIKTOK_CLIENT_KEY,
    clientSecret: settings.TIKTOK_CLIENT_SECRET,
    authOrigin: settings.TIKTOK_AUTH_ORIGIN,
    apiOrigin: settings.TIKTOK_API_ORIGIN,
    rateWindowMs: settings.TIKTOK_RATE_WINDOW_SECONDS * 1000,
  } as TikTokApp;
  const test = {
    isTest: true,
    clientKey: settings.TIKTOK_SANDBOX_CLIENT_KEY,
    clientSecret: settings.TIKTOK_SANDBOX_CLIENT_SECRET,
    authOrigin: settings.TIKTOK_SANDBOX_AUTH_ORIGIN,
    apiOrigin: settings.TIKTOK_SANDBOX_API_ORIGIN,
    rateWindowMs: settings.TIKTOK_SANDBOX_RATE_WINDOW_SECONDS * 1000,
  } as TikTokApp;
  const rest: Omit<Settings, Gathered> = settings;
  return { ...rest, tiktok: { live, test: settings.TIKTOK_SANDBOX_CLIENT_KEY ? test : null } };
}

let parsed: Env | undefined;

/** Read on first use, so that a build needs no configuration. An empty value counts as not given. */
export function getEnv(): Env {
  if (parsed) return parsed;
  const filled = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = Env.safeParse(filled);
  if (!result.success) throw new Error(`The configuration is not usable.\n${z.prettifyError(result.error)}`);
  parsed = result.data;
  // next-auth takes its own address from here and nowhere else.
  process.env.NEXTAUTH_URL = parsed.APP_URL;
  return parsed;
}

/** A name that leads to this machine and nowhere else. */
export function isThisMachine(url: string): boolean {
  return thisMachine.test(new URL(url).hostname);
}

/** People are led to a stand-in instead of TikTok itself, with every account. */
export function isSandbox({ tiktok }: Env): boolean {
  return tiktok.live.authOrigin !== TIKTOK_ORIGIN;
}

/** A second TikTok, which keys for tests post to. */
export function hasSandbox({ tiktok }: Env): boolean {
  return tiktok.test !== null;
}

export function listTikToks({ tiktok: { live, test } }: Env): TikTokApp[] {
  return test ? [live, test] : [live];
}
