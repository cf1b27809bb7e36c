import { afterAll, expect, it, vi } from "vitest";
import { createTestMember } from "@/lib/workspaces/testing";
import { hearQueued, stopHearing } from "./hear-queued";
import { emitTest, makeTestEndpoint } from "./testing";

afterAll(() => stopHearing());

it("tells at once of deliveries that any process wrote, once for a handful", async () => {
  const member = await createTestMember();
  const tell = vi.fn(async () => {});
  hearQueued(tell);
  hearQueued(tell);
  await makeTestEndpoint(member, "https://hooks.example.com/", { isTest: true });
  await vi.waitFor(async () => {
    await emitTest(member);
    expect(tell).toHaveBeenCalled();
  });
  tell.mockClear();
  await Promise.all(Array.from({ length: 10 }, () => emitTest(member)));
  await vi.waitFor(() => expect(tell).toHaveBeenCalled());
  expect(tell.mock.calls.length).toBeLessThanOrEqual(3);
});
