import { InngestTestEngine } from "@inngest/test";
import { expect, it, vi } from "vitest";
import { findPostsToLookAt, lookAgain } from "@/lib/posts/look-again";
import { sweepOutcomes } from "./sweep-outcomes";

vi.mock("@/lib/posts/look-again");

it("looks at each post, and goes on when one of them fails", async () => {
  vi.mocked(findPostsToLookAt).mockResolvedValue(["a", "b", "c"]);
  vi.mocked(lookAgain).mockResolvedValue("public");
  const fail = () => {
    throw new Error("The permission has ended.");
  };
  const engine = new InngestTestEngine({
    function: sweepOutcomes,
    steps: [{ id: "look-b", handler: fail }],
  });
  const { result } = await engine.execute();
  expect(result).toBe(3);
  const looked = vi.mocked(lookAgain).mock.calls.map(([postId]) => postId);
  expect(new Set(looked)).toEqual(new Set(["a", "c"]));
});
