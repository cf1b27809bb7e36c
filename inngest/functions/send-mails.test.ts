import { InngestTestEngine } from "@inngest/test";
import { expect, it, vi } from "vitest";
import { forgetMails } from "@/lib/mail/forget-mails";
import { sendMails as sendWaitingMails } from "@/lib/mail/send-mails";
import { sendMails } from "./send-mails";

vi.mock("@/lib/mail/forget-mails", () => ({ forgetMails: vi.fn(async () => {}) }));
vi.mock("@/lib/mail/send-mails", () => ({ sendMails: vi.fn(async () => ({ sent: 2, givenUp: 0 })) }));

it("forgets what is too late to send before it sends the rest", async () => {
  const { result } = await new InngestTestEngine({ function: sendMails }).execute();
  expect(result).toEqual({ sent: 2, givenUp: 0 });
  const [forgotten] = vi.mocked(forgetMails).mock.invocationCallOrder;
  expect(forgotten).toBeLessThan(vi.mocked(sendWaitingMails).mock.invocationCallOrder[0]!);
});
