import type http from "node:http";
import { afterAll, beforeAll } from "vitest";
import { named, until } from "./harness.ts";
import { done, type RawAnswer, said } from "./raw-answers.ts";
import { type RawCall, type RawEvent, readRawCall, writeRawAnswer } from "./raw-call.ts";
import { bearerOf } from "./raw-signature.ts";
import { openServer, type Server, subject } from "./server.ts";
import { type OpenApp, openApp } from "./test-app.ts";

export type Script = (call: RawCall) => RawAnswer | Promise<RawAnswer>;
/** What a function registers beside its trigger. */
export type RawConfig = Record<string, unknown> & { retries?: number; expression?: string };
type End = "finished" | "failed" | "cancelled";
type Case = { id: string; event: string; script: Script; config: RawConfig; calls: RawCall[] };

/** Opened before the tests of a file, registered out-of-band with all that was scripted until then. */
export function openRawApp(): RawApp {
  const raw = new RawApp();
  beforeAll(() => raw.open());
  afterAll(() => raw.close());
  return raw;
}

/** An app written by hand: it keeps every call as it came over the wire and answers by script, without the SDK. */
export class RawApp {
  readonly id = named("raw");
  readonly greetings: RawCall[] = [];
  readonly #cases = new Map<string, Case>();
  readonly #ends: { kind: End; data: EndData }[] = [];
  app!: OpenApp;
  server!: Server;

  scripted(name: string, script: Script, config: RawConfig = {}): Scripted {
    const id = `${this.id}-case-${name}`;
    const made: Case = { id, event: named(name), script, config, calls: [] };
    this.#cases.set(id, made);
    return new Scripted(this, made, this.#ends);
  }

  async open(): Promise<void> {
    for (const kind of ["finished", "failed", "cancelled"] as const) this.#listenFor(kind);
    this.app = await openApp();
    this.app.answerWith((request, response) => void this.#answer(request, response));
    this.server = await openServer(this.app.url);
    const answer = await this.register();
    if (!answer.ok) throw new Error(`The app was not registered: ${await answer.text()}`);
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.app.close();
  }

  register(body: unknown = this.registration(), key = subject.signingKey): Promise<Response> {
    return this.ask("/fn/register", body, key);
  }

  /** At the server's API, as the SDK goes there: with the signing key as its bearer. */
  ask(path: string, body?: unknown, key = subject.signingKey): Promise<Response> {
    const headers = { authorization: bearerOf(key), "content-type": "application/json" };
    const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
    return fetch(`${this.server.origin}${path}`, { headers, ...sent });
  }

  registration(leaveOut?: Scripted) {
    const cases = [...this.#cases.values()].filter(({ id }) => id !== leaveOut?.id);
    return {
      url: this.app.url,
      deployType: "ping",
      appName: this.id,
      sdk: "js:v4.24.0",
      v: "0.1",
      framework: "raw",
      functions: cases.map((made) => configOf(made, this.app.url)),
    };
  }

  /** Posts events as they are given: any body, any key. */
  post(body: unknown, options: { key?: string; headers?: Record<string, string> } = {}): Promise<Response> {
    const { key = subject.eventKey, headers } = options;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return fetch(`${this.server.origin}/e/${key}`, { method: "POST", body: text, headers });
  }

  /** The server's own events about the ends of runs come to functions like any other. */
  #listenFor(kind: End): void {
    const script: Script = ({ body }) => {
      this.#ends.push({ kind, data: body.event.data as EndData });
      return done(null);
    };
    const config = { expression: `event.data.function_id.startsWith("${this.id}-case-")` };
    const id = `${this.id}-hears-${kind}`;
    this.#cases.set(id, { id, event: `inngest/function.${kind}`, script, config, calls: [] });
  }

  async #answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const call = await readRawCall(request);
    if (request.method === "PUT") {
      this.greetings.push(call);
      const inBand = { "x-inngest-sync-kind": "in_band" };
      return writeRawAnswer(response, said(200, { ...this.registration(), app_id: this.id }, inBand));
    }
    const found = this.#cases.get(call.functionId);
    if (!found) return writeRawAnswer(response, said(500, { name: "Error", message: "No such function" }));
    call.nth = found.calls.push(call) - 1;
    writeRawAnswer(response, await found.script(call));
  }
}

/** One scripted function and what became of it. */
export class Scripted {
  readonly id: string;
  readonly event: string;
  readonly calls: RawCall[];
  readonly #raw: RawApp;
  readonly #ends: { kind: End; data: EndData }[];

  constructor(raw: RawApp, made: Case, ends: { kind: End; data: EndData }[]) {
    this.id = made.id;
    this.event = made.event;
    this.calls = made.calls;
    this.#raw = raw;
    this.#ends = ends;
  }

  async send(data: Record<string, unknown> = {}, more: Partial<RawEvent> = {}): Promise<string[]> {
    const answer = await this.#raw.post({ name: this.event, data, ...more });
    if (answer.status !== 200) throw new Error(`The event was not taken: ${await answer.text()}`);
    return ((await answer.json()) as { ids: string[] }).ids;
  }

  called(times: number): Promise<RawCall[]> {
    return until(() => this.calls.length >= times && this.calls);
  }

  /** What the server says of the end of the run of this function. */
  ended(kind: End = "finished"): Promise<EndData> {
    return until(() => this.#ends.find((end) => end.kind === kind && end.data.function_id === this.id)?.data);
  }
}
export type EndData = Record<string, unknown> & { function_id: string; run_id: string };

/** The nth call gets the nth answer; later ones get the last. */
export function inTurn(...answers: (RawAnswer | (() => RawAnswer))[]): Script {
  return ({ nth }) => {
    const answer = answers[Math.min(nth, answers.length - 1)]!;
    return typeof answer === "function" ? answer() : answer;
  };
}

function configOf({ id, event, config }: Case, appUrl: string) {
  const { retries, expression, ...options } = config;
  const url = `${appUrl}?fnId=${encodeURIComponent(id)}&stepId=step`;
  const step = { id: "step", name: "step", runtime: { type: "http", url } };
  return {
    id,
    name: id,
    triggers: [expression === undefined ? { event } : { event, expression }],
    steps: { step: retries === undefined ? step : { ...step, retries: { attempts: retries } } },
    ...options,
  };
}
