import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { type Permission, permissions, type Role, roles } from "@/lib/workspaces/permissions";
import { createGatherer, type GatheredHints, type Hint } from "./gather-hints";
import { type Hearer, hearHints } from "./hear-hints";
import { type LiveTopic, liveTopics } from "./types";

const accountIds = ["a", "b", "c"];
const hint: fc.Arbitrary<Hint> = fc.record({
  workspaceId: fc.constant("w"),
  topic: fc.constantFrom(...liveTopics),
  id: fc.integer({ min: 0, max: 80 }).map(String),
  accountId: fc.constantFrom(...accountIds, null),
});
const someone: fc.Arbitrary<Hearer> = fc.record({
  userId: fc.constant("u"),
  workspaceId: fc.constant("w"),
  role: fc.constantFrom(...roles),
  accountIds: fc.oneof(fc.constant(null), fc.subarray(accountIds)),
});

afterEach(() => vi.useRealTimers());

it("names nothing of an account that somebody was not given, nor of what their role may not see", () => {
  vi.useFakeTimers();
  const internal: LiveTopic[] = ["media", "import", "label"];
  const mayHear = (role: Role, topic: LiveTopic) => {
    const needed: Permission = internal.includes(topic) ? "view workspace" : "view posts";
    return (permissions[needed] as readonly Role[]).includes(role);
  };
  fc.assert(
    fc.property(fc.array(hint, { maxLength: 120 }), someone, (hints, hearer) => {
      const sent: GatheredHints[] = [];
      const gatherer = createGatherer((_, gathered) => sent.push(gathered));
      for (const one of hints) gatherer.add(one);
      vi.runAllTimers();
      const heard = sent[0] ? (hearHints(sent[0], hearer) ?? {}) : {};
      for (const topic of liveTopics) {
        const own = hints.filter(
          ({ topic: of, accountId }) =>
            of === topic &&
            mayHear(hearer.role, topic) &&
            (accountId === null || hearer.accountIds === null || hearer.accountIds.includes(accountId)),
        );
        const ids = new Set(own.map(({ id }) => id));
        const told = heard[topic];
        if (told === "many") expect(own.length).toBeGreaterThan(0);
        else expect(new Set(told)).toEqual(ids);
      }
    }),
  );
});
