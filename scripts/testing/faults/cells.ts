import { apiCodes, errorTable, failReasons, oauthCodes } from "@/lib/tiktok";
import { type FaultMode, type FaultRoute, modesOf } from "@/sandbox/tiktok/fault-input";

export type Way = "upload" | "pull" | "photos" | "draft" | "draft by pull" | "photo draft";
export type Times = "once" | "a few times" | "for ever";

/** One fault at one call of one way of posting, so often. */
export interface Cell {
  call: string;
  way: Way;
  fault: Fault;
  times: Times;
}

export interface Fault {
  name: string;
  /** As the sandbox takes it. */
  order: Record<string, unknown> & { route: FaultRoute; mode: FaultMode };
  /** The words of the error table that a person may be told afterwards. */
  codes: readonly string[];
  /** Passes by itself, so that a few times differ from for ever. */
  isPassing: boolean;
}

const ways: readonly Way[] = ["upload", "pull", "photos", "draft", "draft by pull", "photo draft"];
export const isPulled = (way: Way) => way !== "upload" && way !== "draft";
export const isDraft = (way: Way) => way.includes("draft");

interface CallOfFlow {
  call: string;
  route: FaultRoute;
  ways: readonly Way[];
  /** How many of its requests pass unharmed. */
  after?: number;
}

/** Every call of the flow, with the ways of posting that make it. */
const calls: readonly CallOfFlow[] = [
  { call: "token, ended", route: "token", ways: ["upload", "pull", "photos", "draft"] },
  { call: "token, ending", route: "token", ways: ["upload", "photos"] },
  { call: "creator_info", route: "creator_info", ways: ["upload", "pull", "photos"] },
  { call: "video/init", route: "init", ways: ["upload", "pull"] },
  { call: "inbox/init", route: "inbox_init", ways: ["draft", "draft by pull"] },
  { call: "content/init", route: "content_init", ways: ["photos", "photo draft"] },
  { call: "only part", route: "upload", ways: ["upload", "draft"] },
  { call: "first part", route: "upload", ways: ["upload"] },
  { call: "middle part", route: "upload", ways: ["upload"], after: 2 },
  { call: "last part", route: "upload", ways: ["upload"], after: 5 },
  { call: "pull", route: "pull", ways: ["pull", "photos", "draft by pull", "photo draft"] },
  { call: "processing", route: "processing", ways },
  { call: "status", route: "status", ways },
  { call: "cancel", route: "cancel", ways: ["pull", "photos"] },
  { call: "video/list", route: "video_list", ways: ["pull", "photos"] },
  { call: "video/query", route: "video_query", ways: ["upload"] },
  { call: "webhook", route: "webhook", ways },
];

export function listCells(): Cell[] {
  return calls.flatMap((call) =>
    faultsOf(call).flatMap((fault) =>
      timesOf(fault).flatMap((times) => call.ways.map((way) => ({ call: call.call, way, fault, times }))),
    ),
  );
}

const MULTI_PART = /^(first|middle|last) part$/;
const ANSWERS_EACH = 3;

/** A cell of every mode at every call, by turns in each way and so often; of the many answers three. */
export function listCrossSection(): Cell[] {
  const isQuick = ({ call, fault }: Cell) =>
    fault.name !== "timeout" && (!MULTI_PART.test(call) || fault.order.mode === "cut-after-commit");
  const groups = Map.groupBy(listCells().filter(isQuick), ({ call, fault }) => `${call} ${fault.order.mode}`);
  return [...groups.values()].flatMap((group, turn) => {
    const count = group[0]?.fault.order.mode === "answer" ? ANSWERS_EACH : 1;
    return Array.from({ length: count }, (_, pick) => group[(turn * 7 + pick * 31) % group.length] as Cell);
  });
}

function timesOf({ isPassing, order }: Fault): readonly Times[] {
  // A minute of real silence at each call: for ever would only be longer.
  if (order.mode === "delay" && Number(order.delayMs) > SHORT_MS) return ["once"];
  if (order.mode === "stuck") return ["once"];
  return isPassing ? ["once", "a few times", "for ever"] : ["once", "for ever"];
}

const SHORT_MS = 300;
/** Longer than any answer is waited for. */
const TIMEOUT_MS = 16_000;

function faultsOf(call: CallOfFlow): Fault[] {
  const { route, after = 0 } = call;
  return modesOf(route).flatMap((mode) =>
    variants(route, mode).map(({ name, codes, isPassing = true, ...order }) => ({
      name,
      codes,
      isPassing,
      order: { route, mode, after, ...order },
    })),
  );
}

type Variant = { name: string; codes: readonly string[]; isPassing?: boolean } & Record<string, unknown>;
const silences = ["timeout", "unreachable", "unreadable_answer"];

function variants(route: FaultRoute, mode: FaultMode): Variant[] {
  if (mode === "answer") return answersOf(route);
  if (mode !== "delay") return [{ name: mode, codes: silences, isPassing: mode !== "stuck" }];
  const short = { name: "slow", delayMs: SHORT_MS, codes: [] };
  const isAsked = route !== "webhook" && route !== "pull" && route !== "processing" && route !== "upload";
  return isAsked ? [short, { name: "timeout", delayMs: TIMEOUT_MS, codes: silences }] : [short];
}

function answersOf(route: FaultRoute): Variant[] {
  if (route === "processing" || route === "pull") {
    return [...Object.keys(failReasons), "a_reason_of_next_year"].map((code) => ({
      name: code,
      code,
      codes: [code],
      isPassing: isPassing(code),
    }));
  }
  if (route === "upload" || route === "webhook") return [...statusesOf(route), ...pages];
  const codes = route === "token" ? oauthCodes : apiCodes;
  const words = [...codes, "a_code_of_next_year"].map((code) => ({
    name: code,
    code,
    status: statusOf(code),
    codes: [code],
    isPassing: isPassing(code),
  }));
  return [...words, ...pages, ...strangeAnswers];
}

const isPassing = (code: string) => ["retry", "wait"].includes(kindOf(code));
const kindOf = (code: string): string => errorTable[code as keyof typeof errorTable]?.[0] ?? "ask the person";

function statusOf(code: string): number {
  if (code === "rate_limit_exceeded") return 429;
  const statuses: Record<string, number> = { retry: 500, wait: 403, reconnect: 401 };
  return statuses[kindOf(code)] ?? 400;
}

/** 403 and 404 end an upload, 416 without a position says nothing. */
const UPLOAD_STATUSES = [400, 401, 403, 404, 408, 416, 429, 500, 503];
const WEBHOOK_STATUSES = [400, 410, 500];

function statusesOf(route: FaultRoute): Variant[] {
  const statuses = route === "upload" ? UPLOAD_STATUSES : WEBHOOK_STATUSES;
  return statuses.map((status) => ({
    name: `HTTP ${status}`,
    status,
    codes: [...foreign, "chunk_refused", "position_unknown"],
    isPassing: status >= 403,
  }));
}

const foreign = [
  "internal_error",
  "unreachable",
  "unreadable_answer",
  "unexpected_address",
  "rate_limit_exceeded",
  "timeout",
];
const page = "<!doctype html><h1>Something is wrong</h1>";
const pages: Variant[] = [200, 302, 403, 429, 502].map((status) => ({
  name: `a page, HTTP ${status}`,
  status,
  body: page,
  codes: [...foreign, "chunk_refused"],
  isPassing: status !== 302 && status !== 403,
}));

const json = { contentType: "application/json", status: 200 };
const said = (data: unknown) => JSON.stringify({ data, error: { code: "ok", message: "", log_id: "log" } });
const nowhere = { publish_id: "v_pub~v2.nowhere", upload_url: "https://elsewhere.example/upload" };
const strangeAnswers: Variant[] = [
  { name: "nothing, HTTP 200", status: 200, body: "", codes: foreign },
  { name: "nothing, HTTP 500", status: 500, body: "", codes: foreign },
  { name: "null", ...json, body: "null", codes: foreign },
  { name: "a proxy's word", ...json, status: 401, body: '{"error":"Unauthorized"}', codes: foreign },
  { name: "ok without data", ...json, body: said(undefined), codes: foreign },
  { name: "ok with other data", ...json, body: said({ publish_id: 7, status: ["?"] }), codes: foreign },
  {
    name: "an id that leads nowhere",
    ...json,
    body: said(nowhere),
    codes: [...foreign, "unsafe_upload_url"],
  },
  { name: "an unknown status", ...json, body: said({ status: "PONDERING" }), codes: foreign },
];
