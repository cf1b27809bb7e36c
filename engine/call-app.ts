import http from "node:http";
import https from "node:https";
import { canonicalJson } from "./canonical-json.ts";
import { isSignedBy, signBody } from "./signature.ts";

/** A step may stream a large file: it gets its time, and the engine does not call the same step meanwhile. */
export const CALL_TIMEOUT_MS = 10 * 60_000;
const ANSWER_BYTES_MAX = 16 * 1024 * 1024;

export type AppCall = {
  method: "POST" | "PUT";
  url: string;
  signingKey: string;
  body: unknown;
  headers?: Record<string, string>;
  timeoutMs: number;
  stop: AbortSignal;
};
export type AppAnswer = {
  status: number;
  header: (name: string) => string | undefined;
  text: string;
  isSigned: boolean;
};

/** The app was reached but took or said too much: its fault, unlike an app that is away. */
export class AppFault extends Error {
  /** Whether another try may fare better: the work behind a large answer would only be done again. */
  mayPass = true;
}

/** One signed request on a connection of its own: a kept-alive one that the app just closed looks like a lost call. */
export async function callApp(call: AppCall): Promise<AppAnswer> {
  const body = canonicalJson(call.body);
  const timeout = AbortSignal.timeout(call.timeoutMs);
  const signal = AbortSignal.any([call.stop, timeout]);
  const { request } = call.url.startsWith("https:") ? https : http;
  const outgoing = request(call.url, {
    method: call.method,
    agent: false,
    signal,
    headers: {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "x-inngest-signature": signBody(call.signingKey, body, new Date()),
      ...call.headers,
    },
  });
  const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
    outgoing.once("response", resolve).once("error", reject);
  });
  outgoing.end(body);
  const { response, text } = await readResponse(answered).catch((error) => {
    throw timeout.aborted ? new AppFault(`The app took more than ${call.timeoutMs} ms.`) : error;
  });
  const header = (name: string) => response.headers[name]?.toString();
  const isSigned = isSignedBy(call.signingKey, text, header("x-inngest-signature"), new Date());
  return { status: response.statusCode ?? 0, header, text, isSigned };
}

async function readResponse(answered: Promise<http.IncomingMessage>) {
  const response = await answered;
  return { response, text: await readText(response) };
}

async function readText(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of response) {
    sizeBytes += chunk.length;
    if (sizeBytes > ANSWER_BYTES_MAX) {
      response.destroy();
      const fault = new AppFault(`The app's answer is larger than ${ANSWER_BYTES_MAX} bytes.`);
      fault.mayPass = false;
      throw fault;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
