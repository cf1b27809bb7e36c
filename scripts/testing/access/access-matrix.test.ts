import { AsyncLocalStorage } from "node:async_hooks";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { findMember } from "@/lib/workspaces/find-member";
import { may, type Role, seesAllAccounts } from "@/lib/workspaces/permissions";
import { endOf } from "./end-of";
import type { Entry, Spot } from "./entry";
import { createMaker } from "./make-things";
import { makeWorld, type Person, type World } from "./make-world";
import { scanActions, scanPages, scanRoutes, scanVerbs } from "./scan";

// Who asks: the doors look for a cookie, and many ask side by side.
const asks = new AsyncLocalStorage<Person>();

vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get(name: string) {
      const person = asks.getStore();
      if (!person) return undefined;
      if (name === sessionCookieName()) return { name, value: person.secret };
      return name === "cuepost-workspace" ? { name, value: person.workspaceId } : undefined;
    },
    set: () => {},
  }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next-intl/server", () => ({
  getLocale: async () => "en",
  getTranslations: async () => Object.assign((key: string) => key, { rich: (key: string) => key }),
}));
vi.mock("@/inngest/client", () => ({ announce: async () => {}, announcePost: async () => {} }));

// No store and no TikTok stand behind the rows: who is let through learns so at once.
process.env.FILESTORE_URL = "http://127.0.0.1:9";
process.env.FILESTORE_API_KEY = "sk_test_0123456789abcdef";
process.env.TIKTOK_API_ORIGIN = "http://127.0.0.1:9";

const { tables } = await import("./tables");

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe("the table", () => {
  it("names every verb, route, action and page there is, and no other", () => {
    const verbs = scanVerbs().map(({ name }) => name);
    expect(Object.keys(tables.verbs).concat(tables.inner).toSorted()).toEqual(verbs.toSorted());
    expect(Object.keys(tables.routes).concat(tables.openRoutes).toSorted()).toEqual(scanRoutes().toSorted());
    expect(Object.keys(tables.actions).concat(tables.openActions).toSorted()).toEqual(
      scanActions().toSorted(),
    );
    const pages = Object.keys(tables.pages).filter((name) => name.startsWith("/"));
    expect(pages.concat(tables.openPages).toSorted()).toEqual(scanPages().toSorted());
  });
});

const spotsOf = {
  account: ["given", "withheld", "foreign"],
  workspace: ["given", "foreign"],
  nothing: ["given"],
} as const;

/** Of every account that is not for them, and of every other workspace, not one id may stand in what somebody gets. */
function findLeak(person: Person, text: string): string {
  const hidden = seesAllAccounts(person.role) ? [] : [...world.known.withheld];
  const isHidden = new Set([...hidden, ...world.known.foreign]);
  return (text.match(uuid) ?? []).find((id) => isHidden.has(id)) ?? "";
}
const showsGiven = (text: string) => (text.match(uuid) ?? []).some((id) => world.known.given.has(id));
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function expected({ needs, about, isHidden }: Entry, role: Role, spot: Spot): string {
  if (needs !== null && !may(role, needs)) return "refused";
  const isWithheld = about === "account" && spot === "withheld" && !seesAllAccounts(role);
  return (isHidden?.(role, spot) ?? (spot === "foreign" || isWithheld)) ? "not found" : "let in";
}

async function tryCell(entry: Entry, { person, spot }: { person: Person; spot: Spot }): Promise<string> {
  const things = await entry.make(createMaker(world, spot), person);
  const member = await findMember(person.userId, person.workspaceId);
  if (!member) throw new Error("The person has left.");
  const end = await asks.run(person, () => endOf(entry, () => entry.call(member, things)));
  const leak = end.kind === "let in" ? findLeak(person, end.text) : "";
  if (leak) return `told of ${leak}`;
  if (end.kind === "failed") return end.text;
  if (entry.showsGiven && end.kind === "let in" && !showsGiven(end.text)) return "shows nothing";
  const mayNot = entry.needs !== null && !may(person.role, entry.needs);
  return mayNot && end.kind !== "let in" ? "refused" : end.kind;
}

describe.each(["verbs", "routes", "actions", "pages"] as const)("of the %s", (kind) => {
  it.each(Object.entries(tables[kind]))("%s lets in whom the permissions let in", async (_name, entry) => {
    const spots: readonly Spot[] = entry.isHidden ? spotsOf.account : spotsOf[entry.about];
    const cells = world.people.flatMap((person) => spots.map((spot) => ({ person, spot })));
    const ends = await Promise.all(cells.map((cell) => tryCell(entry, cell)));
    const say = (end: (at: number) => string | undefined) =>
      cells.map(({ person, spot }, at) => `${person.role}, ${spot}: ${end(at)}`);
    expect(say((at) => ends[at])).toEqual(
      say((at) => expected(entry, cells[at]!.person.role, cells[at]!.spot)),
    );
  });
});
