import { z } from "zod";
import { eventKey, makeDatabase, signingKey, startTestEngine } from "../testing.ts";

// A real server was seen to end a sleep 59 ms early; ours never does.
const FOREIGN_EARLY_MS = 100;
const FOREIGN_PATIENCE_MS = 150_000;
const OUR_PATIENCE_MS = 12_000;

const Environment = z.object({
  CONFORMANCE_SERVER_URL: z.url().optional(),
  CONFORMANCE_SIGNING_KEY: z.string().default(signingKey),
  CONFORMANCE_EVENT_KEY: z.string().default(eventKey),
  CONFORMANCE_APP_HOST: z.string().optional(),
  CONFORMANCE_DEV: z.literal("1").optional(),
});
const environment = Environment.parse(process.env);

const foreignUrl = environment.CONFORMANCE_SERVER_URL;

/** What is known of the server under test before it runs. */
export const subject = {
  isForeign: foreignUrl !== undefined,
  /** A dev server signs nothing and believes everybody. */
  isDev: environment.CONFORMANCE_DEV === "1",
  signingKey: environment.CONFORMANCE_SIGNING_KEY,
  eventKey: environment.CONFORMANCE_EVENT_KEY,
  /** The name by which the server reaches the test's apps. */
  appHost: environment.CONFORMANCE_APP_HOST ?? "127.0.0.1",
  /** How much too early a timer may end. */
  earlyMs: foreignUrl === undefined ? 0 : FOREIGN_EARLY_MS,
  /** The shortest cron: a foreign server ticks by the minute. */
  cron: foreignUrl === undefined ? "*/1 * * * * *" : "* * * * *",
  /** How long the slowest expected thing may take: a foreign server chooses its own wait between two tries. */
  patienceMs: foreignUrl === undefined ? OUR_PATIENCE_MS : FOREIGN_PATIENCE_MS,
};

export type Server = { origin: string; close: () => Promise<void> };

/** The server named by the environment as it is, or one of ours on a database of its own. */
export async function openServer(appUrl: string): Promise<Server> {
  if (foreignUrl !== undefined) return { origin: new URL(foreignUrl).origin, close: async () => {} };
  const database = await makeDatabase();
  const engine = await startTestEngine({ databaseUrl: database.url, appUrls: [appUrl] });
  const close = async () => {
    await engine.close();
    await database.drop();
  };
  return { origin: engine.origin, close };
}
