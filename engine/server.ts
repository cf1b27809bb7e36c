import http from "node:http";
import { answerApi } from "./api/answer-api.ts";
import { isAway, isUnstorable } from "./database.ts";
import type { Engine } from "./engine.ts";
import { reasonOf } from "./log.ts";
import { type AnswerPage, makePage } from "./page/make-page.ts";
import { readJson, TooLarge } from "./read-json.ts";
import { receiveEvents } from "./receive-events.ts";
import { Registration, registerApp } from "./register.ts";
import { type Reply, sendReply } from "./reply.ts";
import { answerRun } from "./run-doors.ts";
import { hashSigningKey, isSameSecret } from "./signature.ts";

const EVENTS_BYTES_MAX = 1024 * 1024;
const REGISTER_BYTES_MAX = 4 * 1024 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;

/** What is not one of these is the page's. */
const MACHINE_ROOMS = new Set(["e", "fn", "health", "v0", "v1"]);

export async function listen(engine: Engine): Promise<http.Server> {
  const answerPage = makePage(engine);
  const server = http.createServer((request, response) => {
    answer(engine, request, answerPage)
      .catch((error) => replyToError(engine, error))
      .then((reply) => sendReply(response, reply));
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(engine.settings.port, engine.settings.host, resolve);
  });
  return server;
}

async function answer(engine: Engine, request: http.IncomingMessage, answerPage: AnswerPage): Promise<Reply> {
  const url = new URL(request.url ?? "/", "http://engine");
  const path = url.pathname.split("/").slice(1).map(decode);
  const [room = "", second = "", ...rest] = path;
  const door = `${request.method} /${room}`;
  if (door === "GET /health") return { status: 200, body: { ok: true } };
  if (door === "POST /e") return takeEvents(engine, request, second);
  if (!MACHINE_ROOMS.has(room)) return answerPage(request, url);
  if (!isFromApp(engine, request))
    return { status: 401, body: { error: "The signing key is not right.", status: 401 } };
  const reply = await answerRun(engine, request, path);
  if (reply) return reply;
  if (door === "POST /fn" && second === "register") return takeRegistration(engine, request);
  if (room !== "v1") return { status: 404, body: { error: "There is nothing here." } };
  return answerApi(engine, {
    method: request.method ?? "",
    path: [second, ...rest],
    query: url.searchParams,
  });
}

async function takeEvents(engine: Engine, request: http.IncomingMessage, key: string): Promise<Reply> {
  if (!isSameSecret(key, engine.settings.eventKey)) {
    return { status: 401, body: { error: "The event key is not right.", status: 401 } };
  }
  const body = await readJson(request, EVENTS_BYTES_MAX);
  const seed = request.headers["x-inngest-event-id-seed"]?.toString();
  const ids = await receiveEvents(engine, body, seed);
  if (typeof ids === "string") return { status: 400, body: { error: ids, status: 400 } };
  return { status: 200, body: { ids, status: 200 } };
}

/** An app may register itself, but only at an address this engine was told to call. */
async function takeRegistration(engine: Engine, request: http.IncomingMessage): Promise<Reply> {
  const body = Registration.safeParse(await readJson(request, REGISTER_BYTES_MAX));
  if (!body.success)
    return { status: 400, body: { error: "The registration could not be read.", status: 400 } };
  const appUrl = engine.settings.appUrls.find((known) => isSameAddress(known, body.data.url));
  if (appUrl === undefined) {
    const error = "This engine calls only the apps in ENGINE_APP_URLS, and this address is not one of them.";
    return { status: 400, body: { error, status: 400 } };
  }
  const { modified, refusals } = await registerApp(engine, appUrl, body.data);
  if (refusals.length > 0) return { status: 400, body: { error: refusals.join(" "), status: 400, modified } };
  return { status: 200, body: { ok: true, modified } };
}

function isSameAddress(known: string, given: string): boolean {
  const [a, b] = [known, given].map((url) => URL.parse(url));
  return a !== null && b !== null && a?.origin === b?.origin && a?.pathname === b?.pathname;
}

function isFromApp(engine: Engine, request: http.IncomingMessage): boolean {
  const given = request.headers.authorization?.replace(/^Bearer /, "") ?? "";
  return isSameSecret(given, hashSigningKey(engine.settings.signingKey));
}

function replyToError(engine: Engine, error: unknown): Reply {
  if (error instanceof TooLarge) return { status: 413, body: { error: error.message, status: 413 } };
  if (error instanceof SyntaxError)
    return { status: 400, body: { error: "The body is not JSON.", status: 400 } };
  if (isUnstorable(error))
    return { status: 400, body: { error: "The body holds what cannot be kept.", status: 400 } };
  engine.log(`A request failed: ${reasonOf(error)}`);
  if (isAway(error)) return { status: 503, body: { error: "The database does not answer.", status: 503 } };
  return { status: 500, body: { error: "The engine failed.", status: 500 } };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
