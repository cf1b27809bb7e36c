import { randomBytes } from "node:crypto";
import { type ClientOptions, Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import { makeDiary as makeDiaryOf, until as untilWithin } from "../testing.ts";
import { openServer, subject } from "./server.ts";
import { openApp } from "./test-app.ts";

const suffix = randomBytes(4).toString("hex");

/** A name of this run alone: a foreign server remembers the apps and events of earlier ones. */
export const named = (name: string): string => `${name}-${suffix}`;

export const until: typeof untilWithin = (look, timeoutMs = subject.patienceMs) =>
  untilWithin(look, timeoutMs);

export const makeDiary = () => makeDiaryOf(subject.patienceMs);

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export type AppChoice = { id?: string; checkpointing?: ClientOptions["checkpointing"] };

/** An app made with the SDK, registered at the server under test out-of-band. */
export async function setUp(
  makeFunctions: (client: Inngest) => InngestFunction.Any[],
  choice: AppChoice = {},
) {
  const app = await openApp();
  const server = await openServer(app.url);
  const client = makeClient(server.origin, choice);
  const functions = makeFunctions(client);
  app.answerWith(serve({ client, functions, serveOrigin: app.origin }));
  const answer = await fetch(app.url, { method: "PUT" });
  if (!answer.ok) throw new Error(`The app was not registered: ${await answer.text()}`);
  const close = async () => {
    await server.close();
    await app.close();
  };
  return { client, functions, app, server, close };
}

function makeClient(baseUrl: string, choice: AppChoice): Inngest {
  const { eventKey, signingKey, isDev } = subject;
  return new Inngest({ id: named("app"), ...choice, baseUrl, eventKey, signingKey, isDev, logger: silent });
}

const silent = { info() {}, warn() {}, error() {}, debug() {} };
