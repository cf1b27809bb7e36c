import type { CallToolResult } from "@modelcontextprotocol/server";
import type { z } from "zod";
import { dispatch } from "@/app/api/v1/_door/dispatch";
import { handlers } from "@/app/api/v1/_operations";
import type { Problem } from "@/lib/api/contract/problem";
import { partsOf } from "./tool-input";
import type { Tool } from "./tools";

/** About what an assistant can read at once. */
export const ANSWER_CHARACTERS_MAX = 60_000;

/** Of the request that carries the call: who asks, and from where. */
const handedOn = ["authorization", "user-agent", "x-forwarded-for"];

type Input = Record<string, unknown>;

/** Does what the tool is for by a request to the API, through the same door as every other one. */
export async function callTool(tool: Tool, input: Input, carrier: Request): Promise<CallToolResult> {
  const parts = partsOf(tool);
  const known = new Set([parts.path, parts.query, parts.body].flatMap((part) => Object.keys(part)));
  const stray = Object.keys(input).filter((name) => !known.has(name));
  if (stray.length > 0) {
    return say(`${tool.name} takes no ${stray.join(", ")}. It takes: ${[...known].join(", ")}.`, true);
  }
  const { request, path } = toRequest(tool, input, carrier);
  const answer = await dispatch(handlers, request, path);
  const text = await answer.text();
  if (!answer.ok) return say(sayProblem(JSON.parse(text)), true);
  if (text.length <= ANSWER_CHARACTERS_MAX) return say(text || "Done.");
  const ways = ["limit", "fields"].filter((name) => name in parts.query).join(" or ");
  const tooLong = `The answer has ${text.length} characters, more than ${ANSWER_CHARACTERS_MAX}.`;
  return say(`${tooLong} Ask for less by ${ways || "another tool"}.`, true);
}

function toRequest({ operation, ...tool }: Tool, input: Input, carrier: Request) {
  const parts = partsOf({ operation, ...tool });
  const pick = (part: object) =>
    Object.entries(input).filter(([name, value]) => name in part && value !== undefined);
  const path = operation.path
    .slice(1)
    .split("/")
    .map((word) => (word.startsWith("{") ? String(input[word.slice(1, -1)] ?? "") : word));
  const url = new URL(`/api/v1/${path.map(encodeURIComponent).join("/")}`, carrier.url);
  for (const [name, value] of pick(parts.query)) url.searchParams.set(name, String(value));
  const headers = new Headers({ "content-type": "application/json" });
  for (const name of handedOn) {
    const value = carrier.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const body = operation.body ? JSON.stringify(Object.fromEntries(pick(parts.body))) : null;
  return { request: new Request(url, { method: operation.method, headers, body }), path };
}

function sayProblem(problem: z.infer<typeof Problem>): string {
  const others = (problem.errors ?? []).map(
    ({ pointer, parameter, detail }) => `- ${pointer ?? parameter ?? "?"}: ${detail}`,
  );
  return [
    `${problem.title} (${problem.code}): ${problem.detail}`,
    ...(others.length > 1 ? others : []),
    problem.remedy,
    `request_id: ${problem.request_id}`,
  ].join("\n");
}

function say(text: string, isError = false): CallToolResult {
  return { content: [{ type: "text", text }], ...(isError && { isError }) };
}
