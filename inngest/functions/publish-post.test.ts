import { InngestTestEngine } from "@inngest/test";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { checkPublish } from "@/lib/posts/check-publish";
import { claimPost, findDueTime } from "@/lib/posts/claim-post";
import { failPost } from "@/lib/posts/fail-post";
import { findEvidence } from "@/lib/posts/find-evidence";
import { preparePublish } from "@/lib/posts/prepare-publish";
import { leaveSign } from "@/lib/posts/sign-of-life";
import { startPublish } from "@/lib/posts/start-publish";
import { uploadNextChunk } from "@/lib/posts/upload-next-chunk";
import { toTikTokError } from "@/lib/tiktok";
import { publishPost } from "./publish-post";

vi.mock("@/lib/posts/check-publish");
vi.mock("@/lib/posts/claim-post");
vi.mock("@/lib/posts/fail-post");
vi.mock("@/lib/posts/find-evidence");
vi.mock("@/lib/posts/prepare-publish");
vi.mock("@/lib/posts/sign-of-life");
vi.mock("@/lib/posts/start-publish");
vi.mock("@/lib/posts/upload-next-chunk");

const DUE_AT = "2027-03-01T10:00:00.000Z";
const due = { postId: "7b0e4c1e-6a3c-4f5e-9a52-0d1f6a1b2c3d", revision: 4 };
const runId = "01RUN";

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(findDueTime).mockResolvedValue(DUE_AT);
  vi.mocked(claimPost).mockResolvedValue({ state: "claimed", stage: "preparing" });
  vi.mocked(preparePublish).mockResolvedValue("ready");
  vi.mocked(startPublish).mockResolvedValue("started");
  vi.mocked(uploadNextChunk).mockResolvedValue("complete");
  vi.mocked(checkPublish).mockResolvedValue("published");
});

describe("publish-post", () => {
  it("goes from the due time to TikTok's word, one verb a step", async () => {
    vi.mocked(uploadNextChunk).mockResolvedValueOnce("more").mockResolvedValueOnce("more");
    vi.mocked(checkPublish).mockResolvedValueOnce("processing");
    const { result, trail } = await run();
    expect(result).toBe("published");
    expect(trail).toEqual([
      "find-time",
      `until-due ${DUE_AT}`,
      "claim-1",
      "prepare-1",
      "start-1",
      "upload-1-part-1",
      "upload-1-part-2",
      "upload-1-part-3",
      "wait-1-1 5s",
      "check-1-1",
      "wait-1-2 10s",
      "check-1-2",
    ]);
    expect(findDueTime).toHaveBeenCalledExactlyOnceWith(due);
    expect(claimPost).toHaveBeenCalledExactlyOnceWith({ ...due, runId });
    for (const [verb, times] of [
      [preparePublish, 1],
      [startPublish, 1],
      [uploadNextChunk, 3],
      [checkPublish, 2],
    ] as const) {
      expect(vi.mocked(verb).mock.calls).toEqual(Array(times).fill([due.postId, runId]));
    }
  });

  it("leaves a post alone that was changed since", async () => {
    vi.mocked(findDueTime).mockResolvedValue(null);
    expect(await run()).toMatchObject({ result: "changed", trail: ["find-time"] });
  });

  it("sleeps on when it wakes early, and claims again", async () => {
    vi.mocked(claimPost).mockResolvedValueOnce({ state: "early", waitMs: 1_999 });
    const { result, trail } = await run();
    expect(result).toBe("published");
    expect(trail.slice(2, 6)).toEqual(["claim-1", "early-1 2000", "claim-2", "prepare-1"]);
  });

  it("gives up when it is early five times, and publishes nothing", async () => {
    vi.mocked(claimPost).mockResolvedValue({ state: "early", waitMs: 1_000 });
    expect((await run()).result).toBe("early");
    expect(claimPost).toHaveBeenCalledTimes(5);
    expect(preparePublish).not.toHaveBeenCalled();
  });

  it.each(["lost", "late"] as const)("ends when the claim is %s", async (state) => {
    vi.mocked(claimPost).mockResolvedValue({ state });
    const { result, trail } = await run();
    expect(result).toBe(state);
    expect(trail.at(-1)).toBe("claim-1");
  });

  it("asks TikTok for nothing when the post is held", async () => {
    vi.mocked(preparePublish).mockResolvedValue("held");
    const { result, trail } = await run();
    expect(result).toBe("held");
    expect(trail.at(-1)).toBe("prepare-1");
  });

  it("sends nothing when TikTok refuses the post", async () => {
    vi.mocked(startPublish).mockResolvedValue("held");
    const { result, trail } = await run();
    expect(result).toBe("held");
    expect(trail.at(-1)).toBe("start-1");
  });

  it("sends no part of what TikTok fetches itself, and begins anew when TikTok could not", async () => {
    vi.mocked(startPublish).mockResolvedValue("pulling");
    vi.mocked(checkPublish).mockResolvedValueOnce("restart");
    const { result, trail } = await run();
    expect(result).toBe("published");
    expect(uploadNextChunk).not.toHaveBeenCalled();
    expect(trail.slice(3)).toEqual([
      "prepare-1",
      "start-1",
      "wait-1-1 5s",
      "check-1-1",
      "prepare-2",
      "start-2",
      "wait-2-1 5s",
      "check-2-1",
    ]);
  });

  it("never begins again when nobody knows whether TikTok began, and gathers what a person needs", async () => {
    vi.mocked(startPublish).mockResolvedValue("unknown");
    vi.mocked(findEvidence).mockResolvedValue("found");
    const { result, trail } = await run();
    expect(result).toBe("unknown");
    expect(trail.slice(3)).toEqual(["prepare-1", "start-1", "settle-1 90s", "evidence-1"]);
    expect(startPublish).toHaveBeenCalledOnce();
  });

  it("ends when the draft lies in the inbox", async () => {
    vi.mocked(checkPublish).mockResolvedValue("in inbox");
    expect((await run()).result).toBe("in inbox");
  });

  it.each(["failed", "held"] as const)("ends with TikTok's word: %s", async (outcome) => {
    vi.mocked(checkPublish).mockResolvedValue(outcome);
    const { result, trail } = await run();
    expect(result).toBe(outcome);
    expect(trail.at(-1)).toBe("check-1-1");
  });

  it("takes up an upload that another run began", async () => {
    vi.mocked(claimPost).mockResolvedValue({ state: "claimed", stage: "uploading" });
    const { result, trail } = await run();
    expect(result).toBe("published");
    expect(trail.slice(2)).toEqual(["claim-1", "upload-1-part-1", "wait-1-1 5s", "check-1-1"]);
  });

  it("only asks when the whole video is with TikTok already", async () => {
    vi.mocked(claimPost).mockResolvedValue({ state: "claimed", stage: "processing" });
    const { result, trail } = await run();
    expect(result).toBe("published");
    expect(trail.slice(2)).toEqual(["claim-1", "wait-1-1 5s", "check-1-1"]);
  });

  it("says before a wait for how long nothing will be heard", async () => {
    vi.mocked(startPublish).mockRejectedValue(
      toTikTokError("rate_limit_exceeded", { retryAfterSeconds: 90 }),
    );
    expect((await run()).error).toMatchObject({ name: "RetryAfterError" });
    expect(leaveSign).toHaveBeenCalledExactlyOnceWith({ postId: due.postId, runId }, { waitMs: 90_000 });
  });

  it("does not try again what only a person can change", async () => {
    vi.mocked(preparePublish).mockRejectedValue(toTikTokError("access_token_invalid"));
    const { error, trail } = await run();
    expect(error).toMatchObject({ name: "NonRetriableError" });
    expect(trail.at(-1)).toBe("prepare-1");
  });
});

describe("a new upload", () => {
  it("is begun when TikTok lost the first, and checked anew", async () => {
    vi.mocked(uploadNextChunk).mockResolvedValueOnce("restart");
    const { result, trail } = await run();
    expect(result).toBe("published");
    expect(trail.slice(3)).toEqual([
      "prepare-1",
      "start-1",
      "upload-1-part-1",
      "prepare-2",
      "start-2",
      "upload-2-part-1",
      "wait-2-1 5s",
      "check-2-1",
    ]);
  });

  it("is begun when TikTok failed, even by a run that came late", async () => {
    vi.mocked(claimPost).mockResolvedValue({ state: "claimed", stage: "processing" });
    vi.mocked(checkPublish).mockResolvedValueOnce("restart");
    const { result, trail } = await run();
    expect(result).toBe("published");
    expect(trail.slice(3)).toEqual([
      "wait-1-1 5s",
      "check-1-1",
      "prepare-2",
      "start-2",
      "upload-2-part-1",
      "wait-2-1 5s",
      "check-2-1",
    ]);
  });

  it("is begun twice and no more", async () => {
    vi.mocked(uploadNextChunk).mockResolvedValue("restart");
    const { error } = await run();
    expect(error).toMatchObject({
      name: "NonRetriableError",
      message: "unfinished: TikTok gave this post up 3 times in a row. Try again later.",
    });
    expect(startPublish).toHaveBeenCalledTimes(3);
  });
});

describe("the bounds of publish-post", () => {
  it("wait 5, 10, 20, then 30 seconds, sixty times, and leave the rest to the sweep", async () => {
    vi.mocked(checkPublish).mockResolvedValue("processing");
    const { result, trail } = await run();
    expect(result).toBe("processing");
    const waits = trail.filter((step) => step.startsWith("wait-")).map((step) => step.split(" ")[1]);
    expect(waits).toEqual(["5s", "10s", "20s", ...Array(57).fill("30s")]);
    expect(checkPublish).toHaveBeenCalledTimes(60);
  });

  it("send eight hundred parts of one upload and no more", async () => {
    const sent = Array.from({ length: 799 }, (_, part) => `upload-1-part-${part + 1}`);
    vi.mocked(uploadNextChunk).mockResolvedValue("more");
    const { error, trail } = await run({ done: sent.map((id) => ({ id, handler: () => "more" })) });
    expect(error).toMatchObject({
      name: "NonRetriableError",
      message: "unfinished: The upload to TikTok did not come to an end. Try again.",
    });
    expect(trail.at(-1)).toBe("upload-1-part-800");
    expect(uploadNextChunk).toHaveBeenCalledOnce();
  });
});

describe("a run that fails", () => {
  it("hands the post to a person, with its cause", async () => {
    const step = { run: vi.fn((_id: string, work: () => unknown) => work()) };
    const data = { run_id: runId, error: new Error("timeout"), event: { name: "post/due", data: due } };
    await publishPost.opts.onFailure?.({ event: { data }, step } as never);
    expect(step.run).toHaveBeenCalledExactlyOnceWith("hold", expect.any(Function));
    expect(failPost).toHaveBeenCalledExactlyOnceWith(due.postId, runId, "timeout");
  });
});

/** Runs the function to its end, the sleeps without sleeping. `done`: steps that an earlier request finished. */
async function run({ done = [] }: { done?: InngestTestEngine.MockedStep[] } = {}) {
  let trail: string[] = [];
  const engine = new InngestTestEngine({
    function: publishPost,
    events: [{ name: "post/due", data: due }],
    steps: [...sleeps(), ...done],
    transformCtx: (ctx) => {
      trail = [];
      return { ...ctx, runId, step: recorded(ctx.step, trail) };
    },
  });
  const { result, error } = await engine.execute();
  return { result, error, trail };
}

/** The step tools, with each call written down: its id, and for a sleep how long. */
function recorded<Tools extends object>(tools: Tools, trail: string[]): Tools {
  return new Proxy(tools, {
    get: (target, name) => {
      const tool = Reflect.get(target, name) as (...given: unknown[]) => unknown;
      return (id: string, what: unknown, ...rest: unknown[]) => {
        const time = what instanceof Date ? what.toISOString() : what;
        trail.push(typeof what === "function" ? id : `${id} ${time}`);
        return tool(id, what, ...rest);
      };
    },
  });
}

function sleeps(): InngestTestEngine.MockedStep[] {
  const early = [1, 2, 3, 4, 5].map((turn) => `early-${turn}`);
  const waits = [1, 2, 3].flatMap((upload) =>
    Array.from({ length: 61 }, (_, poll) => `wait-${upload}-${poll + 1}`),
  );
  return ["until-due", "settle-1", ...early, ...waits].map((id) => ({ id, handler: () => null }));
}
