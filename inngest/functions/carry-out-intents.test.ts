import { InngestTestEngine } from "@inngest/test";
import { beforeEach, expect, test, vi } from "vitest";
import { carryOutIntents } from "./carry-out-intents";

const verbs = vi.hoisted(() => ({
  carryOutIntent: vi.fn(),
  findIntentsDue: vi.fn(),
  findIntentsOfMedia: vi.fn(),
}));
vi.mock("@/lib/intents/carry-out", () => verbs);
vi.mock("@/lib/intents/find-intent", () => verbs);

beforeEach(() => void vi.resetAllMocks());

const [first, second, mediaId] = ["1", "2", "3"].map(
  (end) => `6f9f9f62-93b6-4c57-9b06-3f8d7c2f8a1${end}`,
) as [string, string, string];
const announce = { id: `announce-${first}`, handler: () => ({ ids: [] }) };
const scheduled = (scheduledAt: Date) => ({
  outcome: "done",
  post: { postId: first, revision: 2, scheduledAt, status: "scheduled" },
});

test("what is due now is announced as soon as it is scheduled, and what fails keeps no other waiting", async () => {
  verbs.findIntentsDue.mockResolvedValue([second, first]);
  verbs.carryOutIntent.mockResolvedValue(scheduled(new Date()));
  const fails = {
    id: `carry-out-${second}`,
    handler: () => {
      throw new Error("The database is away.");
    },
  };
  const events: [{ name: string; data: object }] = [
    { name: "inngest/scheduled.timer", data: { cron: "* * * * *" } },
  ];
  const sweep = new InngestTestEngine({ function: carryOutIntents, events, steps: [fails, announce] });
  const { result, ctx } = await sweep.execute();
  expect(result).toBe(2);
  expect(vi.mocked(ctx.step.sendEvent).mock.calls.map(([, event]) => event)).toEqual([
    expect.objectContaining({ name: "post/due", data: { postId: first, revision: 2 } }),
  ]);
});

test("a file that settled wakes what waits for it, and what goes out later is left to the sweep", async () => {
  verbs.findIntentsOfMedia.mockResolvedValue([first]);
  verbs.carryOutIntent.mockResolvedValue(scheduled(new Date(Date.now() + 3_600_000)));
  const events: [{ name: string; data: { mediaId: string } }] = [
    { name: "media/settled", data: { mediaId } },
  ];
  const woken = new InngestTestEngine({ function: carryOutIntents, events });
  const { ctx } = await woken.execute();
  expect(verbs.findIntentsOfMedia).toHaveBeenCalledWith(mediaId, 100);
  expect(verbs.findIntentsDue).not.toHaveBeenCalled();
  expect(ctx.step.sendEvent).not.toHaveBeenCalled();
});
