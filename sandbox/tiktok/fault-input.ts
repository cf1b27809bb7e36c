import { z } from "zod";

const TASK_ROUTES = ["pull", "processing"] as const;
const BEGINNING_ROUTES = ["init", "inbox_init", "content_init", "upload"] as const;
const ANSWERING_ROUTES = [
  "token",
  "revoke",
  "user_info",
  "creator_info",
  "status",
  "cancel",
  "video_list",
  "video_query",
] as const;

export const FAULT_ROUTES = [...ANSWERING_ROUTES, ...BEGINNING_ROUTES, ...TASK_ROUTES, "webhook"] as const;
export type FaultRoute = (typeof FAULT_ROUTES)[number];

/** What a webhook meets when it is made, and the rest when it is sent. */
export const QUEUE_MODES = ["lose", "twice", "reorder"] as const;
export const CALL_MODES = ["answer", "cut-before", "cut-after-commit", "delay"] as const;
export const FAULT_MODES = [...CALL_MODES, "stuck", ...QUEUE_MODES] as const;
export type FaultMode = (typeof FAULT_MODES)[number];

const DELAY_MS_MAX = 60_000;
const COUNT_MAX = 1000;
const BODY_UNITS_MAX = 20_000;

const headerText = z.string().regex(/^[\x20-\x7e]{1,200}$/, "Printable ASCII, at most 200 characters.");

export const FaultInput = z
  .strictObject({
    creator: z.string().optional(),
    route: z.enum(FAULT_ROUTES),
    mode: z.enum(FAULT_MODES).default("answer"),
    status: z.int().min(200).max(599).default(500),
    code: z.string().min(1).max(100).optional(),
    /** Sent as it is in place of the route's usual shape; it may be empty. */
    body: z.string().max(BODY_UNITS_MAX).optional(),
    contentType: headerText.optional(),
    /** Seconds, or an HTTP date. */
    retryAfter: z
      .union([z.int().min(0).transform(String), headerText.refine((text) => !Number.isNaN(Date.parse(text)))])
      .optional(),
    delayMs: z.int().min(0).max(DELAY_MS_MAX).default(0),
    /** How many matching requests pass before the first one is hit. */
    after: z.int().min(0).max(COUNT_MAX).default(0),
    times: z.int().min(1).max(COUNT_MAX).default(1),
  })
  .refine(({ route, mode }) => modesOf(route).includes(mode), {
    message: "This route has no such mode.",
    path: ["mode"],
  })
  .transform(({ code, ...fault }) => ({ ...fault, code: code ?? usualCode(fault.route) }));
export type FaultInput = z.output<typeof FaultInput>;

export function modesOf(route: FaultRoute): readonly FaultMode[] {
  if (route === "webhook") return [...CALL_MODES, ...QUEUE_MODES];
  if (route === "pull") return ["answer", "cut-before", "delay"];
  if (route === "processing") return ["answer", "delay"];
  const isBeginning = (BEGINNING_ROUTES as readonly string[]).includes(route);
  return isBeginning ? [...CALL_MODES, "stuck"] : CALL_MODES;
}

/** Work in the background has no error code to answer with: there the code is the reason it fails with. */
function usualCode(route: FaultRoute): string {
  if (route === "pull") return "pull_failed";
  return route === "processing" ? "internal" : "internal_error";
}
