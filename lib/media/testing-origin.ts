import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { mediaImports } from "@/db/schema";
import { fetchImport } from "./fetch-import";
import { finishImport } from "./finish-import";
import { IMPORT_SILENT_MS } from "./import-state";
import { inspectImport } from "./inspect-import";

export type OriginAnswer = (request: IncomingMessage, response: ServerResponse) => void;

export interface TestOrigin {
  /** `127.0.0.1:port`: what a test's setting has to name before an import may ask it. */
  host: string;
  answers: Map<string, OriginAnswer>;
  close(): Promise<void>;
}

/** A web server that people keep files on: each path answers as a test says. */
export async function startTestOrigin(): Promise<TestOrigin> {
  const answers = new Map<string, OriginAnswer>();
  const server = createServer((request, response) => {
    const answer = answers.get(new URL(request.url ?? "/", "http://origin").pathname);
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** A server that does everything right: ranges, a tag, a length. */
export function serveWell(bytes: Buffer, etag = '"one"'): OriginAnswer {
  return (request, response) => {
    const [, first, last] = /^bytes=(\d+)-(\d*)/.exec(request.headers.range ?? "") ?? [];
    const ifRange = request.headers["if-range"];
    if (first === undefined || (ifRange && ifRange !== etag)) {
      response.writeHead(200, { etag, "content-length": bytes.length, "accept-ranges": "bytes" });
      return void response.end(bytes);
    }
    const end = Math.min(last ? Number(last) : bytes.length - 1, bytes.length - 1);
    response.writeHead(206, {
      etag,
      "content-range": `bytes ${first}-${end}/${bytes.length}`,
      "content-length": end - Number(first) + 1,
    });
    response.end(bytes.subarray(Number(first), end + 1));
  };
}

/** As if the run that is at it had been killed minutes ago. */
export async function silenceImport(importId: string): Promise<void> {
  const touchedAt = new Date(Date.now() - 2 * IMPORT_SILENT_MS);
  await db.update(mediaImports).set({ touchedAt }).where(eq(mediaImports.id, importId));
}

const PARTS_MAX = 30;

/** What the Inngest function does, without waits. */
export async function runImport(importId: string, limits = {}, runId = randomUUID()): Promise<string> {
  let outcome: string = "again";
  for (let part = 1; part <= PARTS_MAX; part++) {
    outcome =
      outcome === "again" ? await inspectImport(importId, runId) : await fetchImport(importId, runId, limits);
    if (!["again", "fetch", "more"].includes(outcome)) break;
  }
  if (outcome === "stored") await finishImport(importId, runId);
  return outcome;
}

/** Sends a file, or the rest of it, to an address of the store as a program does; it may break off on its way. */
export async function sendTo(
  address: string,
  bytes: Buffer,
  { from = 0, breakAfter }: { from?: number; breakAfter?: number } = {},
): Promise<{ status: number }> {
  const boundary = "a-program-of-somebody";
  const rest = bytes.subarray(from);
  const head = Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="clip.mp4"\r\n\r\n`,
  );
  const body = Buffer.concat([head, rest, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const sending = request(address, {
    method: "PUT",
    headers: {
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": body.length,
      range: `bytes=${from}-`,
    },
  });
  const answered = new Promise<{ status: number }>((resolve) => {
    sending.on("response", (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0 });
    });
    sending.on("error", () => resolve({ status: 0 }));
  });
  if (breakAfter === undefined) sending.end(body);
  else sending.write(body.subarray(0, breakAfter), () => setTimeout(() => sending.destroy(), 200));
  return answered;
}
