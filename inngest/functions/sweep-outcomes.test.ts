import { InngestTestEngine } from "@inngest/test";
import { expect, it, vi } from "vitest";
import { lookAfter } from "@/lib/posts/look-after";
import { findPostsToLookAt } from "@/lib/posts/look-again";
import { sweepOutcomes } from "./sweep-outcomes";

vi.mock("@/lib/posts/look-after");
vi.mock("@/lib/posts/look-again");

it("looks at each post, and goes on when one of them fails", async () => {
  vi.mocked(findPostsToLookAt).mockResolvedValue(["a", "b", "c"]);
  vi.mocked(lookAfter).mockResolvedValue("public");
  const fail = () => {
    throw new Error("The permission has ended.");
  };
  const engine = new InngestTestEngine({
    function: sweepOutcomes,
    steps: [{ id: "look-b", handler: fail }],
  });
  const { result } = await engine.execute();
  expect(result).toBe(3);
  const looked = vi.mocked(lookAfter).mock.calls.map(([postId]) => postId);
  expect(new Set(looked)).toEqual(new Set(["a", "c"]));
});
