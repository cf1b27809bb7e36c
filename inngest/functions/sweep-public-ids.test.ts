import { InngestTestEngine } from "@inngest/test";
import { expect, it, vi } from "vitest";
import { findPostsWithoutId, findPublicId } from "@/lib/posts/find-public-id";
import { sweepPublicIds } from "./sweep-public-ids";

vi.mock("@/lib/posts/find-public-id");

it("looks for each post, and goes on when one of them fails", async () => {
  vi.mocked(findPostsWithoutId).mockResolvedValue(["a", "b", "c"]);
  vi.mocked(findPublicId).mockResolvedValue("found");
  const fail = () => {
    throw new Error("The permission has ended.");
  };
  const engine = new InngestTestEngine({
    function: sweepPublicIds,
    steps: [{ id: "look-b", handler: fail }],
  });
  const { result } = await engine.execute();
  expect(result).toBe(3);
  const looked = vi.mocked(findPublicId).mock.calls.map(([postId]) => postId);
  expect(new Set(looked)).toEqual(new Set(["a", "c"]));
});
