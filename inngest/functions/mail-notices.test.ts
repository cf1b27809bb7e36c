import { InngestTestEngine } from "@inngest/test";
import { expect, it, vi } from "vitest";
import { mailNotices as writeMails } from "@/lib/notifications/mail-notices";
import { mailNotices } from "./mail-notices";

vi.mock("@/lib/notifications/mail-notices", () => ({ mailNotices: vi.fn(async () => 2) }));
vi.mock("@/lib/notifications/forget-notices", () => ({ forgetNotices: vi.fn(async () => {}) }));

async function run() {
  const steps = [{ id: "announce", handler: () => ({ ids: [] }) }];
  const { ctx, result } = await new InngestTestEngine({ function: mailNotices, steps }).execute();
  return { result, sent: ctx.step.sendEvent.mock.calls };
}

it("has mails sent at once when it wrote some, and asks for nothing when it wrote none", async () => {
  const event = expect.objectContaining({ name: "mail/queued" });
  expect(await run()).toEqual({ result: 2, sent: [["announce", event]] });
  vi.mocked(writeMails).mockResolvedValue(0);
  expect(await run()).toEqual({ result: 0, sent: [] });
});
