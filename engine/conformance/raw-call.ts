import type http from "node:http";
import type { RawAnswer } from "./raw-answers.ts";
import { isSignedRequest, signWire } from "./raw-signature.ts";
import { subject } from "./server.ts";

export type RawEvent = {
  id: string;
  name: string;
  ts: number;
  data: Record<string, unknown>;
  user?: unknown;
  v?: unknown;
};
export type RawCall = {
  /** How many calls of this function came before. */
  nth: number;
  at: number;
  functionId: string;
  stepId: string;
  headers: http.IncomingHttpHeaders;
  isSigned: boolean;
  body: CallBody;
};
export type CallBody = {
  version: number;
  use_api: boolean;
  event: RawEvent;
  events: RawEvent[];
  steps: Record<string, unknown>;
  ctx: {
    run_id: string;
    fn_id?: string;
    qi_id?: string;
    attempt: number;
    max_attempts: number;
    disable_immediate_execution: boolean;
    use_api: boolean;
    stack: { stack: string[]; current: number };
  };
};

export async function readRawCall(request: http.IncomingMessage): Promise<RawCall> {
  const at = Date.now();
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  const query = new URL(request.url ?? "/", "http://app").searchParams;
  const signature = request.headers["x-inngest-signature"]?.toString() ?? "";
  return {
    nth: 0,
    at,
    functionId: query.get("fnId") ?? "",
    stepId: query.get("stepId") ?? "",
    headers: request.headers,
    isSigned: isSignedRequest(subject.signingKey, text, signature),
    body: text === "" ? undefined : JSON.parse(text),
  };
}

export function writeRawAnswer(response: http.ServerResponse, answer: RawAnswer): void {
  if (answer.kind === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  const { status, text, headers, signature = signWire(subject.signingKey, text, new Date()) } = answer;
  response.writeHead(status, signature === "" ? headers : { ...headers, "x-inngest-signature": signature });
  response.end(text);
}
