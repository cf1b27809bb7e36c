import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { NextRequest } from "next/server";

/** The app's own doors that TikTok knocks at, served by their real handlers without the rest of the app. */
export interface Doors {
  origin: string;
  /** Every path that was asked for. */
  asked: { method: string; path: string }[];
  /** What went wrong behind them; the engine would try again. */
  problems: unknown[];
  stop(): Promise<void>;
}

export async function openDoors(): Promise<Doors> {
  const asked: Doors["asked"] = [];
  const problems: unknown[] = [];
  const server = createServer((request, response) => {
    asked.push({ method: request.method ?? "", path: request.url ?? "" });
    answer(request, response).catch((error) => {
      problems.push(error);
      response.destroy();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    problems,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? "/", "http://doors").pathname;
  const [, token = "", name = ""] = /^\/media\/pull\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (token) {
    const { serveToTikTok } = await import("@/app/media/pull/serve-to-tiktok");
    return serveToTikTok(Object.assign(request, { query: { token, name } }), response);
  }
  const reply = await handle(path, toNextRequest(request));
  response.writeHead(reply.status, Object.fromEntries(reply.headers));
  response.end(await reply.text());
}

async function handle(path: string, request: NextRequest): Promise<Response> {
  if (path === "/api/tiktok/webhook") {
    const { POST } = await import("@/app/api/tiktok/webhook/route");
    return POST(request);
  }
  return path.startsWith("/e/") ? workOnEvents(request) : new Response(null, { status: 404 });
}

/** Stands where the engine would: does at once what the announced event is there for. */
async function workOnEvents(request: NextRequest): Promise<Response> {
  const { workWebhook } = await import("@/lib/posts/work-webhook");
  const events: { name: string; data: { webhookId?: string } }[] = await request.json();
  for (const { name, data } of events) {
    if (name === "webhook/received" && data.webhookId) await workWebhook(data.webhookId);
  }
  return Response.json({ ids: events.map((_, index) => `event-${index}`), status: 200 });
}

function toNextRequest(request: IncomingMessage): NextRequest {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (value) headers.set(name, String(value));
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  const init = hasBody ? { body: Readable.toWeb(request) as BodyInit, duplex: "half" } : {};
  const url = `http://${request.headers.host}${request.url}`;
  return new NextRequest(url, { method: request.method ?? "GET", headers, ...init } as never);
}
