import "server-only";
import { z } from "zod";

/** Only http(s): "localhost:3000" is a valid URL too, whose origin is "null". */
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);
const given = z.string().min(1).optional();

const Env = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    APP_URL: origin.default("http://localhost:3000"),
    DATABASE_URL: z.string().min(1),
    AUTH_SECRET: z.string().min(32),
    TOKEN_KEYS: z.string().min(1),
    TIKTOK_CLIENT_KEY: z.string().min(1),
    TIKTOK_CLIENT_SECRET: z.string().min(1),
    TIKTOK_AUTH_ORIGIN: origin.default("https://www.tiktok.com"),
    TIKTOK_API_ORIGIN: origin.default("https://open.tiktokapis.com"),
    TIKTOK_CHUNK_SIZE_BYTES: z.coerce.number().int().min(10_000_000).max(64_000_000).default(32_000_000),
    UPLOADTHING_TOKEN: given,
    FILESTORE_URL: origin.optional(),
    FILESTORE_API_KEY: z.string().startsWith("sk_").optional(),
    GOOGLE_CLIENT_ID: given,
    GOOGLE_CLIENT_SECRET: given,
    GITHUB_CLIENT_ID: given,
    GITHUB_CLIENT_SECRET: given,
    /** The password of the seeded demo login. */
    DEMO_PASSWORD: given,
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
    PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  })
  .refine((env) => env.UPLOADTHING_TOKEN || (env.FILESTORE_URL && env.FILESTORE_API_KEY), {
    message: "Set UPLOADTHING_TOKEN, or FILESTORE_URL and FILESTORE_API_KEY (bin/up does).",
  });
export type Env = z.infer<typeof Env>;

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
