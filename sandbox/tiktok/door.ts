import type { IncomingMessage, ServerResponse } from "node:http";
import type { Call, Sandbox } from "./call.ts";
import { isControlServed } from "./config.ts";
import { html, page } from "./html.ts";
import { recordRequest, recordViolation } from "./journal.ts";
import {
  bareRefusal,
  Cut,
  envelopeRefusal,
  json,
  Ordered,
  oauthRefusal,
  Refusal,
  type Reply,
  Violation,
} from "./reply.ts";
import { ROUTES, type Route, type Shape } from "./routes.ts";

/** The largest chunk there is; a body that nobody wants is still read so that the answer arrives. */
const DRAINED_BYTES_MAX = 134_217_728;
const BASE = "http://sandbox.invalid";
const UNLOGGED = new Set(["page", "health", "control"]);

/** The one door: finds the route, lets it answer, says no in the shape its family of endpoints uses. */
export async function answer(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = URL.parse(request.url ?? "/", BASE) ?? new URL("/not-a-url", BASE);
  const method = request.method ?? "GET";
  const found = findRoute(sandbox, method, url.pathname);
  const call: Call = { ...sandbox, request, method, url, route: found?.route.name ?? "unknown" };
  try {
    if (!found) throw unknownRoute(method, url.pathname);
    const reply = await found.route.handle(call, found.parts, response);
    if (!reply) return;
    if (call.isCutAfterCommit) throw new Cut("The answer was ordered to be lost.");
    log(call, reply.status, "ok");
    await send(request, response, reply);
  } catch (error) {
    await refuse(call, response, { error, shape: found?.route.shape ?? "envelope" });
  }
}

function findRoute(
  { config }: Sandbox,
  method: string,
  path: string,
): { route: Route; parts: string[] } | undefined {
  for (const route of ROUTES) {
    if (!route.methods.split("|").includes(method)) continue;
    const match = route.path.exec(path);
    if (!match) continue;
    return route.name === "control" && !isControlServed(config)
      ? undefined
      : { route, parts: match.slice(1) };
  }
  return undefined;
}

function unknownRoute(method: string, path: string): Refusal {
  const isApi = path.startsWith("/v2/") || path.startsWith("/upload/");
  const sentence = `Nothing is served at ${method} ${path}.`;
  return isApi ? new Violation(404, "not_found", sentence) : new Refusal(404, "not_found", sentence);
}

async function refuse(
  call: Call,
  response: ServerResponse,
  { error, shape }: { error: unknown; shape: Shape },
) {
  const isUnheard = response.headersSent || response.destroyed || call.stopping.aborted;
  if (error instanceof Cut || call.isCutAfterCommit || isUnheard) {
    log(call, 0, "connection_cut");
    response.destroy();
    return;
  }
  if (!(error instanceof Refusal)) console.error(`${call.method} ${call.url.pathname} broke:`, error);
  const refusal = error instanceof Refusal ? error : new Refusal(500, "internal_error", "The sandbox broke.");
  if (refusal instanceof Violation && call.route !== "control")
    recordViolation(call, `${refusal.code}: ${refusal.message}`);
  log(call, refusal.status, refusal.code);
  const reply = inShape(call, shape, refusal);
  await send(call.request, response, refusal instanceof Ordered ? asOrdered(reply, refusal) : reply);
}

function inShape(call: Call, shape: Shape, refusal: Refusal): Reply {
  if (shape === "oauth") return oauthRefusal(refusal);
  if (shape === "envelope") return envelopeRefusal(refusal);
  if (shape === "bare") return bareRefusal(refusal);
  if (shape === "control") return json(refusal.status, { error: refusal.message });
  if (shape === "upload") {
    const reply = envelopeRefusal(refusal);
    return {
      ...reply,
      headers: { ...reply.headers, ...(call.contentRange && { "content-range": call.contentRange }) },
    };
  }
  return page(
    refusal.status,
    "Not possible",
    html`<div class="card narrow"><h1>This request cannot be served</h1>
<p><code data-error>${refusal.code}</code></p><p>${refusal.message}</p>
${call.route === "control" && html`<p><a href="/_sandbox">Back to the control page</a></p>`}</div>`,
  );
}

function asOrdered(reply: Reply, { body, headers }: Ordered): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers }, body: body ?? reply.body };
}

async function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Reply) {
  await drain(request);
  response.writeHead(status, headers).end(body);
}

async function drain(request: IncomingMessage): Promise<void> {
  if (request.readableEnded) return;
  let sizeBytes = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      sizeBytes += part.length;
      if (sizeBytes > DRAINED_BYTES_MAX) return;
    }
  } catch (error) {
    // The client left before its body ended, so nobody reads the answer either.
    if (request.complete) throw error;
  }
}

function log(call: Call, status: number, code: string): void {
  if (!UNLOGGED.has(call.route)) recordRequest(call, status, code);
}
