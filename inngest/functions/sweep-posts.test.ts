import { InngestTestEngine } from "@inngest/test";
import { beforeEach, expect, it, vi } from "vitest";
import { announceDuePosts, DUE_POSTS_MAX, type DuePost } from "@/lib/posts/due-posts";
import { holdUnapproved } from "@/lib/posts/hold-unapproved";
import { noteSweep } from "@/lib/posts/late-policy";
import { findAccountsToResume, resumeAccountPosts } from "@/lib/posts/resume-account";
import { sweepPosts } from "./sweep-posts";

vi.mock("@/lib/posts/hold-unapproved");
vi.mock("@/lib/posts/late-policy");
vi.mock("@/lib/posts/due-posts", async (original) => ({
  ...(await original<typeof import("@/lib/posts/due-posts")>()),
  announceDuePosts: vi.fn(),
}));
vi.mock("@/lib/posts/resume-account");
beforeEach(() => {
  vi.mocked(findAccountsToResume).mockResolvedValue([]);
});

const due = [
  { postId: "7b0e4c1e-6a3c-4f5e-9a52-0d1f6a1b2c3d", revision: 1 },
  { postId: "8c1f5d2f-7b4d-4a6f-8b63-1e2a7b2c3d4e", revision: 7 },
];

async function run() {
  const engine = new InngestTestEngine({
    function: sweepPosts,
    steps: [1, 2].map((page) => ({ id: `announce-${page}`, handler: () => ({ ids: [] }) })),
  });
  const { ctx, result } = await engine.execute();
  return { result, sent: ctx.step.sendEvent.mock.calls };
}

it.each([1, 2])("announces all of the %i posts that need a run, a page in one go", async (count) => {
  const found = due.slice(0, count);
  vi.mocked(announceDuePosts).mockResolvedValue(found);
  const { result, sent } = await run();
  expect(result).toBe(count);
  const events = found.map((data) => expect.objectContaining({ name: "post/due", data }));
  expect(sent).toEqual([["announce-1", events]]);
});

it("goes on page after page until one is not full", async () => {
  const page = Array.from({ length: DUE_POSTS_MAX }, () => due[0] as DuePost);
  vi.mocked(announceDuePosts).mockResolvedValueOnce(page).mockResolvedValueOnce(due);
  const { result, sent } = await run();
  expect(result).toBe(DUE_POSTS_MAX + 2);
  expect(sent.map(([id]) => id)).toEqual(["announce-1", "announce-2"]);
});

it("announces nothing when nothing is due", async () => {
  vi.mocked(announceDuePosts).mockResolvedValue([]);
  expect(await run()).toEqual({ result: 0, sent: [] });
});

it("takes up what waits for an account that is connected", async () => {
  vi.mocked(findAccountsToResume).mockResolvedValue(["account-1"]);
  vi.mocked(announceDuePosts).mockResolvedValue([]);
  await run();
  expect(resumeAccountPosts).toHaveBeenCalledWith("account-1");
});

it("says that Cuepost runs, and holds what nobody approved in time", async () => {
  vi.mocked(announceDuePosts).mockResolvedValue([]);
  await run();
  expect(noteSweep).toHaveBeenCalledWith(expect.any(Date));
  expect(holdUnapproved).toHaveBeenCalledWith(expect.any(Date));
});

it("runs every minute", () => {
  expect(sweepPosts.opts.triggers).toEqual([{ cron: "* * * * *" }]);
});
