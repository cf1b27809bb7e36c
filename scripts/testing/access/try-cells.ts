import type { AsyncLocalStorage } from "node:async_hooks";
import { findMember } from "@/lib/workspaces/find-member";
import { may, type Role, seesAllAccounts } from "@/lib/workspaces/permissions";
import { endOf } from "./end-of";
import type { Entries, Entry, Spot } from "./entry";
import { createMaker } from "./make-things";
import type { Person, World } from "./make-world";

const spotsOf = {
  account: ["given", "withheld", "foreign"],
  workspace: ["given", "foreign"],
  nothing: ["given"],
} as const;

interface Cell {
  person: Person;
  spot: Spot;
}

export interface Tried {
  told: string[];
  expected: string[];
}

/** While little lies there: each try leaves something behind that lists would read. */
export function listsFirst(entries: Entries): [string, Entry][] {
  return Object.entries(entries).toSorted(
    ([, one], [, other]) => Number(other.about === "nothing") - Number(one.about === "nothing"),
  );
}

/** Each role at each place: what it was told, beside what the permission table says. */
export async function tryCells(entry: Entry, world: World, asks: AsyncLocalStorage<Person>): Promise<Tried> {
  const spots: readonly Spot[] = entry.isHidden ? spotsOf.account : spotsOf[entry.about];
  const cells = world.people.flatMap((person) => spots.map((spot) => ({ person, spot })));
  const ends = await Promise.all(cells.map((cell) => tryCell(entry, cell, { world, asks })));
  const name = ({ person, spot }: Cell) => `${person.role}, ${spot}`;
  return {
    told: cells.map((cell, at) => `${name(cell)}: ${ends[at]}`),
    expected: cells.map((cell) => `${name(cell)}: ${expected(entry, cell.person.role, cell.spot)}`),
  };
}

function expected({ needs, about, isHidden }: Entry, role: Role, spot: Spot): string {
  if (needs !== null && !may(role, needs)) return "refused";
  const isWithheld = about === "account" && spot === "withheld" && !seesAllAccounts(role);
  return (isHidden?.(role, spot) ?? (spot === "foreign" || isWithheld)) ? "not found" : "let in";
}

interface Place {
  world: World;
  asks: AsyncLocalStorage<Person>;
}

async function tryCell(entry: Entry, { person, spot }: Cell, { world, asks }: Place): Promise<string> {
  const things = await entry.make(createMaker(world, spot), person);
  const member = await findMember(person.userId, person.workspaceId);
  if (!member) throw new Error("The person has left.");
  const end = await asks.run(person, () => endOf(entry, () => entry.call(member, things)));
  const leak = end.kind === "let in" ? findLeak(world, person, end.text) : "";
  if (leak) return `told of ${leak}`;
  if (end.kind === "failed") return end.text;
  if (entry.showsGiven && end.kind === "let in" && !showsGiven(world, end.text)) return "shows nothing";
  const mayNot = entry.needs !== null && !may(person.role, entry.needs);
  return mayNot && end.kind !== "let in" ? "refused" : end.kind;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const idsIn = (text: string): string[] => text.match(uuid) ?? [];

/** Of every account that is not for them, and of every other workspace, not one id may stand in what somebody gets. */
function findLeak({ known }: World, { role }: Person, text: string): string {
  const hidden = seesAllAccounts(role) ? [] : [...known.withheld];
  const isHidden = new Set([...hidden, ...known.foreign]);
  return idsIn(text).find((id) => isHidden.has(id)) ?? "";
}

function showsGiven({ known }: World, text: string): boolean {
  return idsIn(text).some((id) => known.given.has(id));
}
