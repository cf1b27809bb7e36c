import { AsyncLocalStorage } from "node:async_hooks";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { makeWorld, type Person, type World } from "./make-world";
import { listsFirst, tryCells } from "./try-cells";

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
vi.mock("next/server", async (importOriginal) => ({
  ...(await importOriginal<object>()),
  after: () => {},
}));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next-intl/server", () => ({
  getLocale: async () => "en",
  getTranslations: async () => Object.assign((key: string) => key, { rich: (key: string) => key }),
}));
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

const { tables } = await import("./tables");

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe.each(["pages", "routes", "actions"] as const)("of the %s", (kind) => {
  it.each(listsFirst(tables[kind]))("%s lets in whom the permissions let in", async (_name, entry) => {
    const { told, expected } = await tryCells(entry, world, asks);
    expect(told).toEqual(expected);
  });
});
