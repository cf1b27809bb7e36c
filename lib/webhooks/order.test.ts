import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { db } from "@/db";
import { webhookDeliveries, webhookEndpoints } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import { keepWebhooksApart } from "@/scripts/testing/keep-webhooks-apart";
import { claimDeliveries } from "./claim";
import { deliverWebhooks } from "./deliver";
import { allowHost, emitTest, makeTestEndpoint, startReceiver } from "./testing";

await keepWebhooksApart();

const HOUR_MS = 3_600_000;

/** What a receiver does with a try: takes it, refuses it, or takes it and loses its answer. */
const mood = fc.constantFrom("take", "take", "take", "refuse", "redirect", "lose" as const);
const step = fc.record({
  subject: fc.integer({ min: 0, max: 3 }),
  /** Workers at once, and one of them is killed with what it holds. */
  workers: fc.integer({ min: 0, max: 3 }),
  isKilled: fc.boolean(),
  hours: fc.constantFrom(0, 0.02, 1, 6),
});

it("brings every event at least once and in the order of its subject, whatever the receiver and the workers do", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 14 }),
      fc.infiniteStream(mood),
      async (steps, moods) => {
        const member = await createTestMember();
        const receiver = await startReceiver();
        const seen: { subject: number; number: number }[] = [];
        let isCalm = false;
        receiver.reply = ({ body }) => {
          const what = isCalm ? "take" : moods.next().value;
          if (what === "refuse") return { status: 500 };
          if (what === "redirect") return { status: 302, headers: { location: receiver.url } };
          seen.push(JSON.parse(body).data);
          return { status: what === "lose" ? 503 : 200 };
        };
        const { endpointId } = await makeTestEndpoint(member, receiver.url);
        const subjects = Array.from({ length: 4 }, () => crypto.randomUUID());
        const sent = [0, 0, 0, 0];
        let aheadMs = 0;
        const clock = () => new Date(Date.now() + aheadMs);
        const work = (count: number) =>
          Promise.all(Array.from({ length: count }, () => deliverWebhooks({ clock, lingerMs: 0 })));

        for (const { subject, workers, isKilled, hours } of steps) {
          const data = { subject, number: ++sent[subject]! };
          const emitted = emitTest(member, { subjectId: subjects[subject]!, data });
          await Promise.all([emitted, work(workers)]);
          if (isKilled) await claimDeliveries({ healthy: 2, failing: 2 }, clock());
          aheadMs += hours * HOUR_MS;
        }
        isCalm = true;
        for (let turn = 0; turn < 12; turn++) {
          aheadMs += 25 * HOUR_MS;
          await work(2);
        }

        const left = await db
          .select({ status: webhookDeliveries.status })
          .from(webhookDeliveries)
          .where(eq(webhookDeliveries.endpointId, endpointId));
        expect(left.filter(({ status }) => status !== "delivered")).toEqual([]);
        for (const [subject, count] of sent.entries()) {
          const numbers = seen.filter((one) => one.subject === subject).map(({ number }) => number);
          // What was taken twice may stand twice, but never after what came behind it.
          expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
          expect([...new Set(numbers)]).toEqual(Array.from({ length: count }, (_, index) => index + 1));
        }
        await db.delete(webhookEndpoints).where(eq(webhookEndpoints.id, endpointId));
        await receiver.stop();
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);

it.each([
  "https://127.0.0.1/hook",
  "https://[::1]/hook",
  "https://[::ffff:127.0.0.1]/hook",
  "https://0x7f000001/hook",
  "https://2130706433/hook",
  "https://0177.0.0.1/hook",
  "https://169.254.169.254/latest/meta-data",
  "https://10.0.0.8/hook",
  "https://192.168.1.1/hook",
  "https://[fe80::1]/hook",
  "https://[fd00::1]/hook",
  "https://localhost/hook",
  "https://api.localhost/hook",
  "https://metadata.google.internal/",
  "https://router/hook",
])("refuses %s at the door", async (url) => {
  const member = await createTestMember();
  const refused = { code: "invalid", field: "url", message: expect.stringContaining("inside a network") };
  await expect(makeTestEndpoint(member, url)).rejects.toMatchObject(refused);
});

it.each([
  ["http://hooks.example.com/", "https://"],
  ["ftp://hooks.example.com/", "https://"],
  ["https://ada:secret@hooks.example.com/", "password"],
  ["hooks.example.com", "no address"],
])("refuses %s at the door", async (url, words) => {
  const member = await createTestMember();
  await expect(makeTestEndpoint(member, url)).rejects.toMatchObject({
    ...{ code: "invalid", field: "url" },
    message: expect.stringContaining(words),
  });
});

it("does not reach this machine by a name that came to lead here after the door, nor by a redirect", async () => {
  const member = await createTestMember();
  const inside = await startReceiver();
  const { endpointId } = await makeTestEndpoint(member, "https://hooks.example.com/hook");
  // What a name leads to is looked at with each connection: this one leads to 127.0.0.1 by now.
  const port = new URL(inside.url).port;
  const set = { url: `https://localhost:${port}/hook` };
  await db.update(webhookEndpoints).set(set).where(eq(webhookEndpoints.id, endpointId));
  await emitTest(member);
  await deliverWebhooks({ lingerMs: 0 });
  expect(inside.arrivals).toHaveLength(0);

  const outside = await startReceiver(() => ({ status: 307, headers: { location: inside.url } }));
  allowHost(outside.host);
  await db
    .update(webhookEndpoints)
    .set({ url: outside.url, failingSince: null })
    .where(eq(webhookEndpoints.id, endpointId));
  await emitTest(member);
  await deliverWebhooks({ lingerMs: 0 });
  expect(outside.arrivals).toHaveLength(1);
  expect(inside.arrivals).toHaveLength(0);
  await db.delete(webhookEndpoints).where(eq(webhookEndpoints.id, endpointId));
  await Promise.all([inside.stop(), outside.stop()]);
});
