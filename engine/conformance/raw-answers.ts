import { signWire } from "./raw-signature.ts";
import { subject } from "./server.ts";

export type RawOp = { id: string; op: string } & Record<string, unknown>;
export type RawAnswer =
  | { kind: "reset" }
  | { kind: "said"; status: number; text: string; headers: Record<string, string>; signature?: string };

/** 206: what the function came to. */
export const ops = (...list: RawOp[]): RawAnswer => said(206, list);
export const done = (data: unknown): RawAnswer => said(206, [{ id: "end", op: "RunComplete", data }]);
export const thrown = (message: string, headers: Record<string, string> = {}): RawAnswer =>
  said(500, errorOf(message), { "x-inngest-no-retry": "false", ...headers });
export const refused = (message: string): RawAnswer =>
  said(400, errorOf(message), { "x-inngest-no-retry": "true" });

/** What is not the SDK: a proxy's page while the app is being deployed. */
export const page = (status: number): RawAnswer => ({
  kind: "said",
  status,
  text: "<html>Bad gateway</html>",
  headers: { "content-type": "text/html" },
  signature: "",
});
export const reset: RawAnswer = { kind: "reset" };

export function said(status: number, body: unknown, headers: Record<string, string> = {}): RawAnswer {
  return saidText(status, JSON.stringify(body), headers);
}

export function saidText(status: number, text: string, headers: Record<string, string> = {}): RawAnswer {
  const sdk = {
    "content-type": "application/json",
    "x-inngest-sdk": "js:v4.24.0",
    "x-inngest-req-version": "2",
  };
  return { kind: "said", status, text, headers: { ...sdk, ...headers } };
}

/** The same answer, signed otherwise than it should be. */
export function signed(answer: RawAnswer, how: { key?: string; at?: Date; text?: string }): RawAnswer {
  if (answer.kind !== "said") return answer;
  const { key = subject.signingKey, at = new Date(), text = answer.text } = how;
  return { ...answer, signature: signWire(key, text, at) };
}

export function unsigned(answer: RawAnswer): RawAnswer {
  return answer.kind === "said" ? { ...answer, signature: "" } : answer;
}

export const ran = (id: string, data?: unknown): RawOp => ({ id, op: "StepRun", name: id, data });
export const planned = (id: string): RawOp => ({ id, op: "StepPlanned", name: id });
export const slept = (id: string, time: string): RawOp => ({ id, op: "Sleep", name: time });
export const waited = (id: string, event: string, opts: { timeout: string; if?: string }): RawOp => ({
  id,
  op: "WaitForEvent",
  name: event,
  opts,
});
export const errorOf = (message: string) => ({ name: "Error", message, stack: `Error: ${message}` });
