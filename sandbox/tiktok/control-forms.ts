import type { z } from "zod";
import { changeVisibility, discardDraft, finishDraft, removeAuthorization } from "./acts.ts";
import { readForm } from "./body.ts";
import type { Call } from "./call.ts";
import { expireAccessTokens, expireRefreshTokens, patchApp, patchCreator } from "./control-acts.ts";
import { AppPatch, CreatorPatch, FinishInput, RemovalInput, VisibilityInput } from "./control-input.ts";
import { FaultInput } from "./fault-input.ts";
import { addFault, clearFaults, removeFault } from "./faults.ts";
import { forgetViolations } from "./journal.ts";
import { Refusal, type Reply } from "./reply.ts";

type Work = (call: Call, form: URLSearchParams, target: string) => void;
type Handle = (call: Call, parts: string[]) => Promise<Reply>;

const USERNAME = "([a-z0-9._]{1,64})";
const PUBLISH_ID = "([A-Za-z0-9._~-]{1,64})";
const NUMBER = "(\\d{1,20})";

export const TRAITS = [
  "isPrivate",
  "commentDisabled",
  "duetDisabled",
  "stitchDisabled",
  "isBanned",
  "isAppOld",
  "isStuck",
] as const;

/** The control page's forms: the same acts as the control API, and back to the section they stand in. */
export const CONTROL_FORMS: readonly [path: string, handle: Handle][] = [
  form("rules", "violations/forget", ({ store }) => forgetViolations(store)),
  form("faults", "faults/order", ({ store }, fields) => addFault(store, readFault(fields))),
  form("faults", "faults/clear", ({ store }) => clearFaults(store)),
  form("faults", `faults/${NUMBER}/remove`, ({ store }, _fields, id) => removeFault(store, Number(id))),
  form("app", "app", (call, fields) => {
    const isAudited = fields.has("isAudited");
    const caps = readNumbers(fields, ["activeCreatorsMax", "postsPerDayMax", "pendingSharesMax"]);
    patchApp(call, parse(AppPatch, { isAudited, ...caps }));
  }),
  form("creators", `creators/${USERNAME}`, (call, fields, username) => {
    const traits = Object.fromEntries(TRAITS.map((trait) => [trait, fields.has(trait)]));
    const { maxDurationSec } = readNumbers(fields, ["maxDurationSec"]);
    patchCreator(call, username, parse(CreatorPatch, { ...traits, maxDurationSec }));
  }),
  form("creators", `authorizations/${USERNAME}/remove`, (call, fields, username) => {
    removeAuthorization(call, username, parse(RemovalInput, readNumbers(fields, ["reason"])).reason);
  }),
  form("tokens", "expire-access-tokens", (call, fields) => {
    expireAccessTokens(call, fields.get("creator") || undefined);
  }),
  form("tokens", "expire-refresh-tokens", (call, fields) => {
    expireRefreshTokens(call, fields.get("creator") || undefined);
  }),
  form("drafts", `drafts/${PUBLISH_ID}/finish`, (call, fields, publishId) => {
    finishDraft(call, publishId, parse(FinishInput, pickGiven(fields, ["privacyLevel", "caption"])));
  }),
  form("drafts", `drafts/${PUBLISH_ID}/discard`, (call, _fields, publishId) => discardDraft(call, publishId)),
  form("posts", `posts/${NUMBER}`, (call, fields, postId) => {
    const { privacyLevel } = parse(VisibilityInput, pickGiven(fields, ["privacyLevel"]));
    changeVisibility(call, postId, privacyLevel);
  }),
  form("webhooks", `webhooks/${NUMBER}/redeliver`, ({ webhooks }, _fields, id) =>
    webhooks.redeliver(Number(id)),
  ),
];

function form(section: string, path: string, work: Work): [string, Handle] {
  const handle: Handle = async (call, [target = ""]) => {
    work(call, await readForm(call), target);
    return { status: 303, headers: { location: `/_sandbox#${section}` } };
  };
  return [path, handle];
}

/** A field left empty was not filled in, but for the body: an empty one is a body too when its box is ticked. */
function readFault(fields: URLSearchParams) {
  const texts = pickGiven(fields, ["route", "creator", "mode", "code", "contentType"]);
  const numbers = readNumbers(fields, ["status", "delayMs", "after", "times"]);
  const retryAfter = fields.get("retryAfter")?.trim();
  const isOwnBody = fields.has("isOwnBody");
  return parse(FaultInput, {
    ...texts,
    ...numbers,
    ...(retryAfter && { retryAfter: /^\d+$/.test(retryAfter) ? Number(retryAfter) : retryAfter }),
    ...(isOwnBody && { body: fields.get("body") ?? "" }),
  });
}

function readNumbers(fields: URLSearchParams, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(pickGiven(fields, names)).map(([name, text]) => [name, Number(text)]),
  );
}

function pickGiven(fields: URLSearchParams, names: readonly string[]): Record<string, string> {
  const given = names.map((name) => [name, fields.get(name)?.trim() ?? ""] as const);
  return Object.fromEntries(given.filter(([, text]) => text !== ""));
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refusal(400, "invalid_params", `${issue?.path.join(".") || "form"}: ${issue?.message}`);
}
