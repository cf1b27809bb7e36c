import { InngestTestEngine } from "@inngest/test";
import { expect, it, vi } from "vitest";
import { findUnworkedWebhooks, forgetOldWebhooks } from "@/lib/posts/record-webhook";
import { workWebhook as workOnWebhook } from "@/lib/posts/work-webhook";
import { toTikTokError } from "@/lib/tiktok";
import { sweepWebhooks } from "./sweep-webhooks";
import { workWebhook } from "./work-webhook";

vi.mock("@/lib/posts/record-webhook");
vi.mock("@/lib/posts/work-webhook");

const webhookId = "7b0e4c1e-6a3c-4f5e-9a52-0d1f6a1b2c3d";

async function sweep() {
  const engine = new InngestTestEngine({
    function: sweepWebhooks,
    steps: [{ id: "announce", handler: () => ({ ids: [] }) }],
  });
  const { ctx, result } = await engine.execute();
  return { result, sent: ctx.step.sendEvent.mock.calls };
}

it("announces the webhooks whose hint was lost, and forgets old ones", async () => {
  vi.mocked(findUnworkedWebhooks).mockResolvedValue([webhookId]);
  const event = expect.objectContaining({ name: "webhook/received", data: { webhookId } });
  expect(await sweep()).toEqual({ result: 1, sent: [["announce", [event]]] });
  expect(forgetOldWebhooks).toHaveBeenCalled();
});

it("announces nothing when none was lost", async () => {
  vi.mocked(findUnworkedWebhooks).mockResolvedValue([]);
  expect(await sweep()).toEqual({ result: 0, sent: [] });
});

async function work() {
  const events = [{ name: "webhook/received", data: { webhookId } }];
  return new InngestTestEngine({ function: workWebhook, events: events as never }).execute();
}

it("works on the webhook that was announced", async () => {
  vi.mocked(workOnWebhook).mockResolvedValue("published");
  expect((await work()).result).toBe("published");
  expect(workOnWebhook).toHaveBeenCalledWith(webhookId);
});

it("tries again when TikTok could not be asked", async () => {
  vi.mocked(workOnWebhook).mockRejectedValue(toTikTokError("timeout"));
  expect((await work()).error).toMatchObject({ name: "RetryAfterError" });
});
