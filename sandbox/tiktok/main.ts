import { resolve } from "node:path";
import { z } from "zod";
import { startSandbox } from "./server.ts";

const STOP_MS = 5000;

const seconds = z.coerce.number().int().positive().optional();
const milliseconds = z.coerce.number().int().min(0).optional();

const Env = z.object({
  HOST: z.string().default("127.0.0.1"),
  SANDBOX_TIKTOK_PORT: z.coerce.number().int().min(0).max(65_535).default(4410),
  SANDBOX_TIKTOK_DATA: z.string().min(1),
  SANDBOX_TIKTOK_ORIGIN: z.url().optional(),
  SANDBOX_TIKTOK_CLIENT_KEY: z.string().min(1),
  SANDBOX_TIKTOK_CLIENT_SECRET: z.string().min(1),
  SANDBOX_TIKTOK_REDIRECT_URIS: z
    .string()
    .transform((list) => list.split(",").filter(Boolean))
    .pipe(z.array(z.url().max(511)).min(1).max(10)),
  SANDBOX_TIKTOK_ACCESS_SECONDS: seconds,
  SANDBOX_TIKTOK_REFRESH_SECONDS: seconds,
  SANDBOX_TIKTOK_PROCESSING_MS: milliseconds,
  SANDBOX_TIKTOK_MODERATION_MS: milliseconds,
  SANDBOX_TIKTOK_PULL_PREFIXES: z
    .string()
    .default("")
    .transform((list) => list.split(",").filter(Boolean)),
  SANDBOX_TIKTOK_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  SANDBOX_TIKTOK_AUDITED: z.enum(["0", "1"]).optional(),
  SANDBOX_TIKTOK_RATE_WINDOW_SECONDS: seconds,
  SANDBOX_TIKTOK_CONTROL: z.enum(["0", "1"]).default("0"),
});

const env = Env.parse(process.env);
const sandbox = await startSandbox({
  dataDirectory: resolve(env.SANDBOX_TIKTOK_DATA),
  clientKey: env.SANDBOX_TIKTOK_CLIENT_KEY,
  clientSecret: env.SANDBOX_TIKTOK_CLIENT_SECRET,
  redirectUris: env.SANDBOX_TIKTOK_REDIRECT_URIS,
  host: env.HOST,
  port: env.SANDBOX_TIKTOK_PORT,
  origin: env.SANDBOX_TIKTOK_ORIGIN?.replace(/\/$/, ""),
  accessSeconds: env.SANDBOX_TIKTOK_ACCESS_SECONDS,
  refreshSeconds: env.SANDBOX_TIKTOK_REFRESH_SECONDS,
  processingMs: env.SANDBOX_TIKTOK_PROCESSING_MS,
  moderationMs: env.SANDBOX_TIKTOK_MODERATION_MS,
  pullPrefixes: env.SANDBOX_TIKTOK_PULL_PREFIXES,
  webhookUrl: env.SANDBOX_TIKTOK_WEBHOOK_URL,
  isAudited: env.SANDBOX_TIKTOK_AUDITED && env.SANDBOX_TIKTOK_AUDITED === "1",
  rateWindowMs: env.SANDBOX_TIKTOK_RATE_WINDOW_SECONDS && env.SANDBOX_TIKTOK_RATE_WINDOW_SECONDS * 1000,
  isControlForced: env.SANDBOX_TIKTOK_CONTROL === "1",
});
console.log(`ready ${sandbox.origin}`);

for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), STOP_MS).unref();
  await sandbox.close();
  process.exit(0);
}
