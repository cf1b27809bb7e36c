import { AppError } from "@/lib/errors";
import type { Entry } from "./entry";

/** How a call came out. Anything that is no answer to a person is told as it is, and fails the test. */
export type End = { kind: "let in" | "forbidden" | "not found" | "failed"; text: string };

export async function endOf(entry: Entry, call: () => Promise<unknown>): Promise<End> {
  try {
    return judge(entry, await readAnswer(await call()));
  } catch (error) {
    return judgeError(entry, error);
  }
}

class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** The value behind a door: of a response its body, of an action what it gave. */
async function readAnswer(answer: unknown): Promise<unknown> {
  if (answer instanceof Response) return readResponse(answer);
  if (!isActionResult(answer)) return answer;
  if (!answer.ok) throw new Refused(answer.code);
  return answer.value;
}

const codes: Record<number, string> = {
  400: "invalid",
  401: "signed-out",
  403: "forbidden",
  404: "not-found",
  409: "conflict",
  422: "invalid",
  429: "throttled",
  503: "unavailable",
};

async function readResponse(response: Response): Promise<unknown> {
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("text/event-stream") || type === "application/zip") {
    await response.body?.cancel();
    return null;
  }
  const text = await response.text();
  if (response.status >= 400) throw new Refused(codes[response.status] ?? `status ${response.status}`);
  return type.startsWith("application/json") ? JSON.parse(text) : text;
}

function isActionResult(
  answer: unknown,
): answer is { ok: true; value: unknown } | { ok: false; code: string; message: string } {
  const isObject = typeof answer === "object" && answer !== null;
  return isObject && "ok" in answer && ("value" in answer || "message" in answer);
}

function judge(entry: Entry, value: unknown): End {
  if (entry.isForbidden?.(value)) return { kind: "forbidden", text: "" };
  if (entry.isMissing?.(value)) return { kind: "not found", text: "" };
  return { kind: "let in", text: toText(value) };
}

function judgeError(entry: Entry, error: unknown): End {
  const { digest = "" } = error as { digest?: string };
  if (digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404")) return { kind: "not found", text: "" };
  // Pages lead those on who may not stay, and an action leads to the page that comes next.
  if (digest.startsWith("NEXT_REDIRECT")) {
    return { kind: entry.needs === null ? "let in" : "forbidden", text: "" };
  }
  const code = error instanceof AppError || error instanceof Refused ? error.code : "";
  if (code === "forbidden") return { kind: "forbidden", text: "" };
  if (code === "not-found") return { kind: "not found", text: "" };
  if ((entry.mayEnd as readonly string[] | undefined)?.includes(code)) return { kind: "let in", text: "" };
  return { kind: "failed", text: code || String((error as Error).stack ?? error) };
}

/** Elements hold what pages hand on, and now and then themselves. */
function toText(value: unknown): string {
  const seen = new WeakSet();
  const text = JSON.stringify(value, (key, part) => {
    if (key === "_owner" || key === "_store" || key.startsWith("_debug")) return undefined;
    if (typeof part !== "object" || part === null) return part;
    if (part instanceof Map || part instanceof Set) return [...part];
    if (seen.has(part)) return undefined;
    seen.add(part);
    return part;
  });
  return text ?? "";
}
