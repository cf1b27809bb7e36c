import "server-only";
import { inArray, lt, lte } from "drizzle-orm";
import { db } from "@/db";
import { appFacts } from "@/db/schema";
import { getEnv } from "@/lib/env";
import type { World } from "./tiktok-of";
import type { TikTokAppState } from "./types";

export type AppFactName =
  | "unaudited"
  | "audited"
  | "active user cap"
  | "url refused"
  | "url pulled"
  | "webhook";
/** Beside TikTok's words stands ours: since when TIKTOK_APP_AUDITED says what it says. */
const SETTING = "setting";
const live: World = { isTest: false };
const factNames = [
  "unaudited",
  "audited",
  "active user cap",
  "url refused",
  "url pulled",
  "webhook",
  SETTING,
] as const satisfies readonly (AppFactName | typeof SETTING)[];
type Facts = Partial<Record<(typeof factNames)[number], { at: Date; details: Details | null }>>;
type Details = Record<string, unknown>;

const CAP_WINDOW_MS = 24 * 3_600_000;
const WEBHOOK_NOTED_EVERY_MS = 60_000;

/** The facts belong to an app of the deployment, not to a workspace: tests that share a database keep theirs by a prefix. */
export const factScope = { prefix: "" };

const operatorWords: Partial<Record<AppFactName, string>> = {
  unaudited:
    "TikTok refused a post: it has not audited this app, so it takes posts only to private accounts, visible to “Only me”.",
  "active user cap":
    "TikTok refused a post: as many accounts as this app is allowed in 24 hours have posted through it. TikTok's support can raise the number.",
  "url refused":
    "TikTok refused to pull from this domain: verify the prefix APP_URL/media/ in TikTok's developer portal.",
};

/** What TikTok's answers say of our app, the newest word of each. Never a token or a person's name in `details`. */
export async function noteAppFact(
  world: World,
  name: AppFactName,
  now: Date,
  details: Details | null = null,
): Promise<void> {
  const words = operatorWords[name];
  if (words && !world.isTest) console.warn(words);
  const before = name === "webhook" ? new Date(now.getTime() - WEBHOOK_NOTED_EVERY_MS) : now;
  await writeFact(toRowName(world, name), now, details, lte(appFacts.at, before));
}

/** Of TikTok itself, or of the sandbox beside it: what one has said is no word of the other's. */
export async function getTikTokAppState(world: World, now = new Date()): Promise<TikTokAppState> {
  const { TIKTOK_APP_AUDITED: given = null } = getEnv();
  const setting = world.isTest ? null : given;
  const facts = await readFacts(world);
  const settingAt = await rememberSetting(setting, facts[SETTING], now);
  return {
    ...findAudit(facts, setting, settingAt),
    activeCapReachedAt: toIso(facts["active user cap"]?.at, now.getTime() - CAP_WINDOW_MS),
    urlRefusedAt: toIso(facts["url refused"]?.at, facts["url pulled"]?.at.getTime()),
    webhookSeenAt: toIso(facts.webhook?.at),
  };
}

/** A refusal that is newer than the setting shows the setting to be wrong; an acceptance proves less than it. */
function findAudit(
  { unaudited, audited }: Facts,
  setting: "0" | "1" | null,
  settingAt: Date,
): Pick<TikTokAppState, "audit" | "auditSource"> {
  const isLastWordNo = unaudited !== undefined && !(audited && audited.at > unaudited.at);
  const isTikTokNewer = isLastWordNo && unaudited.at > settingAt;
  if (setting !== null && !isTikTokNewer) {
    return { audit: setting === "1" ? "audited" : "unaudited", auditSource: "setting" };
  }
  if (isLastWordNo) return { audit: "unaudited", auditSource: "tiktok" };
  if (audited) return { audit: "audited", auditSource: "tiktok" };
  return { audit: "unknown", auditSource: null };
}

/** The environment has no date, so the day a value is first seen is kept: a restart makes no old setting new. */
async function rememberSetting(
  setting: "0" | "1" | null,
  known: Facts[typeof SETTING],
  now: Date,
): Promise<Date> {
  if (known ? known.details?.value === setting : setting === null) return known?.at ?? now;
  await writeFact(toRowName(live, SETTING), now, { value: setting }, lt(appFacts.at, now));
  return now;
}

async function readFacts(world: World): Promise<Facts> {
  const names = factNames.map((name) => toRowName(world, name));
  const rows = await db.select().from(appFacts).where(inArray(appFacts.name, names));
  const prefixLength = toRowName(world, "").length;
  return Object.fromEntries(rows.map(({ name, at, details }) => [name.slice(prefixLength), { at, details }]));
}

function toRowName({ isTest }: World, name: string): string {
  return `${factScope.prefix}${isTest ? "sandbox " : ""}${name}`;
}

/** A word that comes late never replaces a newer one. */
async function writeFact(
  rowName: string,
  at: Date,
  details: Details | null,
  isOld: ReturnType<typeof lte>,
): Promise<void> {
  await db
    .insert(appFacts)
    .values({ name: rowName, at, details })
    .onConflictDoUpdate({ target: appFacts.name, set: { at, details }, setWhere: isOld });
}

/** Null for what never was, or was not after `sinceMs`. */
function toIso(at: Date | undefined, sinceMs = Number.NEGATIVE_INFINITY): string | null {
  return at && at.getTime() > sinceMs ? at.toISOString() : null;
}
