import { InngestTestEngine } from "@inngest/test";
import { expect, it, vi } from "vitest";
import { deliverWebhooks as deliverDue } from "@/lib/webhooks/deliver";
import { deliverWebhooks } from "./deliver-webhooks";

vi.mock("@/lib/webhooks/deliver");

const turn = (delivered: number, hasMore: boolean) => ({
  counts: { delivered, later: 0, "given up": 0, lost: 0 },
  hasMore,
});

it("goes on while more is due, and no longer than a few turns", async () => {
  vi.mocked(deliverDue).mockResolvedValueOnce(turn(5, true)).mockResolvedValueOnce(turn(2, false));
  expect((await new InngestTestEngine({ function: deliverWebhooks }).execute()).result).toBe(7);
  vi.mocked(deliverDue).mockReset().mockResolvedValue(turn(1, true));
  expect((await new InngestTestEngine({ function: deliverWebhooks }).execute()).result).toBe(4);
});
