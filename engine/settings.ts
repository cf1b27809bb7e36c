import { z } from "zod";

const PORT_DEFAULT = 4430;
const KEEP_DAYS_DEFAULT = 14;
const PAGE_PASSWORD_CHARACTERS_MIN = 12;

const SigningKey = z.string().regex(/^signkey-\w+-(?:[0-9a-f]{2})+$/i, "must look like signkey-prod-<hex>");

const AppUrls = z
  .string()
  .transform((text) =>
    text
      .split(",")
      .map((url) => url.trim())
      .filter(Boolean),
  )
  .pipe(
    z
      .array(z.url({ protocol: /^https?$/ }))
      .min(1)
      .max(20),
  );

const Environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  ENGINE_PORT: z.coerce.number().int().min(0).max(65_535).default(PORT_DEFAULT),
  ENGINE_DATABASE_URL: z.string().min(1),
  ENGINE_APP_URLS: AppUrls,
  ENGINE_KEEP_DAYS: z.coerce.number().positive().default(KEEP_DAYS_DEFAULT),
  ENGINE_PAGE_PASSWORD: z.preprocess(
    (text) => text || undefined,
    z.string().min(PAGE_PASSWORD_CHARACTERS_MIN).optional(),
  ),
  INNGEST_SIGNING_KEY: SigningKey,
  INNGEST_EVENT_KEY: z.string().min(8),
});

export type Settings = {
  host: string;
  port: number;
  databaseUrl: string;
  appUrls: string[];
  keepDays: number;
  signingKey: string;
  eventKey: string;
  /** Opens the engine's page; without one there is none. */
  pagePassword?: string | undefined;
  /** The wait before the first retry of code that threw; it doubles from there. */
  retryBaseMs: number;
  /** State beyond this is fetched by the app instead of being sent with each call. */
  bodyBytesMax: number;
};

export const RETRY_BASE_MS_DEFAULT = 10_000;
export const BODY_BYTES_MAX_DEFAULT = 3 * 1024 * 1024;

export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The engine's environment is not right. ${problems.join("; ")}`);
  }
  const values = parsed.data;
  return {
    host: values.HOST,
    port: values.ENGINE_PORT,
    databaseUrl: values.ENGINE_DATABASE_URL,
    appUrls: values.ENGINE_APP_URLS,
    keepDays: values.ENGINE_KEEP_DAYS,
    signingKey: values.INNGEST_SIGNING_KEY,
    eventKey: values.INNGEST_EVENT_KEY,
    pagePassword: values.ENGINE_PAGE_PASSWORD,
    retryBaseMs: RETRY_BASE_MS_DEFAULT,
    bodyBytesMax: BODY_BYTES_MAX_DEFAULT,
  };
}
