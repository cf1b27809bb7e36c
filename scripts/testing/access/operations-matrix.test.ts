import { beforeAll, describe, expect, it, vi } from "vitest";
import { createTestAccount } from "@/lib/accounts/testing";
import { contract } from "@/lib/api/contract";
import { scopes } from "@/lib/keys/rules";
import { type roles, seesAllAccounts } from "@/lib/workspaces/permissions";
import { makeKeyOf } from "./make-key-of";
import { createMaker } from "./make-things";
import { makeWorld, type World } from "./make-world";
import { callOperation, findShape, type Holder, tryOperation } from "./try-operation";

// Nobody is told: the rows are what counts here.
vi.mock("@/inngest/client", async (importOriginal) => {
  const all = Object.entries(await importOriginal<object>());
  return Object.fromEntries(
    all.map(([name, part]) => [name, typeof part === "function" ? async () => {} : part]),
  );
});

// No store and no TikTok stand behind the rows: who is let through learns so at once.
process.env.FILESTORE_URL = "http://127.0.0.1:9";
process.env.FILESTORE_API_KEY = "sk_test_0123456789abcdef";
process.env.TIKTOK_API_ORIGIN = "http://127.0.0.1:9";

const { operations } = await import("./operations");
const entries = Object.entries(operations);

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** New ones for each operation: some end the key that asks. */
async function makeHolders(): Promise<Holder[]> {
  const holders: Holder[] = [];
  for (const person of world.people) {
    const { role } = person;
    holders.push({ name: role, role, secret: await makeKeyOf(person), seesWithheld: seesAllAccounts(role) });
  }
  const secret = await makeKeyOf(personOf("owner"), { accountIds: [world.spots.given.accountId] });
  return [...holders, { name: "owner, for one account", role: "owner", secret, seesWithheld: false }];
}

function personOf(role: (typeof roles)[number]) {
  const person = world.people.find((each) => each.role === role);
  if (!person) throw new Error(`There is no ${role}.`);
  return person;
}

it("names every operation of the contract, and no other", () => {
  expect(Object.keys(operations).toSorted()).toEqual(contract.map(({ id }) => id).toSorted());
});

describe("a key", () => {
  it.each(entries)("%s lets in keys as the permissions let in their makers", async (...entry) => {
    const { told, expected } = await tryOperation(entry, world, await makeHolders());
    expect(told).toEqual(expected);
  });

  it.each(entries)("%s refuses a key without its scope", async (id, entry) => {
    const { scope } = findShape(id);
    if (scope === null) return;
    const secret = await makeKeyOf(personOf("owner"), { scopes: scopes.filter((each) => each !== scope) });
    const answer = await callOperation(id, secret, await entry.ask(createMaker(world, "given")));
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: "missing_scope", scope });
  });

  it.each(entries.filter(([, { about, showsGiven }]) => about === "account" || showsGiven))(
    "%s keeps live and test apart",
    async (id, entry) => {
      const test = await makeTestWorld(world);
      const [live, robot] = [
        await makeKeyOf(personOf("owner")),
        await makeKeyOf(personOf("owner"), { isTest: true }),
      ];
      const [ofLive, ofTest] = [createMaker(world, "given"), createMaker(test, "given")];
      const isHidden = async (secret: string, maker: typeof ofLive, hidden: ReadonlySet<string>) => {
        const answer = await callOperation(id, secret, await entry.ask(maker));
        const text = await answer.text();
        if (answer.status === 404) return true;
        if (entry.isMissing?.(JSON.parse(text))) return true;
        return entry.about !== "account" && ![...hidden].some((known) => text.includes(known));
      };
      await ofLive.post("scheduled");
      await ofTest.post("scheduled");
      expect(await isHidden(live, ofTest, test.known.given)).toBe(true);
      expect(await isHidden(robot, ofLive, world.known.given)).toBe(true);
      const own = await callOperation(id, robot, await entry.ask(ofTest));
      const end = own.status < 400 ? "let in" : ((await own.json()) as { code: string }).code;
      expect(["let in", ...(entry.mayEnd ?? [])]).toContain(end);
    },
  );
});

/** The same people; what is made lies on an account of the sandbox TikTok. */
async function makeTestWorld({ people, spots }: World): Promise<World> {
  const { id } = await createTestAccount(spots.given.owner, { isTest: true });
  const known = { given: new Set([id]), withheld: new Set<string>(), foreign: new Set<string>() };
  return { people, spots: { ...spots, given: { ...spots.given, accountId: id, isTest: true } }, known };
}
