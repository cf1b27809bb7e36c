import { callApi } from "@/app/api/v1/_door/testing";
import { contract } from "@/lib/api/contract";
import type { OperationShape } from "@/lib/api/contract/operation";
import { may, type Role } from "@/lib/workspaces/permissions";
import type { Spot } from "./entry";
import { createMaker } from "./make-things";
import type { World } from "./make-world";
import type { OperationEntry, Sent } from "./operation-entry";

/** A key, in whose name it is, and whether it reaches the withheld account. */
export interface Holder {
  name: string;
  role: Role;
  secret: string;
  seesWithheld: boolean;
}

type Tried = { told: string[]; expected: string[] };

/** A key of somebody whose role has no business with posts opens nothing. */
const MAY_HOLD = "compose posts";

const spotsOf = {
  account: ["given", "withheld", "foreign"],
  workspace: ["given", "foreign"],
  nothing: ["given"],
} as const;

export function findShape(id: string): OperationShape {
  const shape = contract.find((operation) => operation.id === id);
  if (!shape) throw new Error(`There is no operation ${id}.`);
  return shape;
}

/** Each key at each place: what it was told, beside what the permission table says. */
export async function tryOperation(
  [id, entry]: readonly [string, OperationEntry],
  world: World,
  holders: readonly Holder[],
): Promise<Tried> {
  const cells = holders.flatMap((holder) => spotsOf[entry.about].map((spot) => ({ holder, spot })));
  const told: string[] = [];
  for (const { holder, spot } of cells) {
    const sent = await entry.ask(createMaker(world, spot));
    const end = await endOfCall([id, entry], holder, { sent, world });
    const mayNot = entry.needs !== null && !may(holder.role, entry.needs);
    told.push(`${holder.name}, ${spot}: ${mayNot && end === "not found" ? "refused" : end}`);
  }
  const expected = cells.map(
    ({ holder, spot }) => `${holder.name}, ${spot}: ${expectedEnd(entry, holder, spot)}`,
  );
  return { told, expected };
}

function expectedEnd({ needs, about }: OperationEntry, { role, seesWithheld }: Holder, spot: Spot): string {
  if (!may(role, MAY_HOLD) || (needs !== null && !may(role, needs))) return "refused";
  const isHidden = spot === "foreign" || (about === "account" && spot === "withheld" && !seesWithheld);
  return isHidden ? "not found" : "let in";
}

export function callOperation(id: string, secret: string, sent: Sent): Promise<Response> {
  const { method, path } = findShape(id);
  const { params = {}, ...more } = sent;
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
  const headers = { ...(method === "PATCH" && { "if-match": "*" }), ...more.headers };
  return callApi(`${method} ${address as `/${string}`}`, { secret, ...more, headers });
}

async function endOfCall(
  [id, entry]: readonly [string, OperationEntry],
  holder: Holder,
  { sent, world }: { sent: Sent; world: World },
): Promise<string> {
  const answer = await callOperation(id, holder.secret, sent);
  const text = await readText(answer);
  if (answer.status < 400) {
    const isMissing = text !== "" && entry.isMissing?.(JSON.parse(text)) === true;
    // Who is told that there is no such thing may hear the id again that they came with.
    const leak = findLeak(world, holder, isMissing ? without(text, sent) : text);
    if (leak) return `told of ${leak}`;
    if (isMissing) return "not found";
    if (entry.showsGiven && !idsIn(text).some((each) => world.known.given.has(each))) return "shows nothing";
    return "let in";
  }
  const { code, detail } = JSON.parse(text) as { code: string; detail: string };
  if (code === "forbidden" || code === "key_revoked") return "refused";
  if (code === "not_found") return "not found";
  return (entry.mayEnd as readonly string[] | undefined)?.includes(code) ? "let in" : `${code}: ${detail}`;
}

async function readText(answer: Response): Promise<string> {
  if (!answer.headers.get("content-type")?.startsWith("text/event-stream")) return answer.text();
  await answer.body?.cancel();
  return "";
}

function without(text: string, sent: Sent): string {
  return idsIn(JSON.stringify(sent)).reduce((rest, id) => rest.replaceAll(id, ""), text);
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const idsIn = (text: string): string[] => text.match(uuid) ?? [];

/** Of every account that the key does not reach, and of every other workspace, not one id may stand in an answer. */
function findLeak({ known }: World, { seesWithheld }: Holder, text: string): string {
  const isHidden = new Set([...(seesWithheld ? [] : known.withheld), ...known.foreign]);
  return idsIn(text).find((id) => isHidden.has(id)) ?? "";
}
