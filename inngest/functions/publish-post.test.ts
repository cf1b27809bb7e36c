import { InngestTestEngine } from "@inngest/test";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { findNextPost } from "@/lib/posts/account-turn";
import { beginAgain, beginPublish } from "@/lib/posts/begin-publish";
import { checkPublish } from "@/lib/posts/check-publish";
import { failPost } from "@/lib/posts/fail-post";
import { leaveSign, letGo } from "@/lib/posts/sign-of-life";
import { uploadParts } from "@/lib/posts/upload-parts";
import { toTikTokError } from "@/lib/tiktok";
import { publishPost } from "./publish-post";

vi.mock("@/lib/posts/account-turn");
vi.mock("@/lib/posts/begin-publish");
vi.mock("@/lib/posts/check-publish");
vi.mock("@/lib/posts/fail-post");
vi.mock("@/lib/posts/sign-of-life");
vi.mock("@/lib/posts/upload-parts");

const DUE_AT = "2027-03-01T10:00:00.000Z";
/** Inngest's own bound (Usage limits: steps a function run). */
const STEPS_OF_A_RUN_MAX = 1000;
const due = { postId: "7b0e4c1e-6a3c-4f5e-9a52-0d1f6a1b2c3d", revision: 4 };
const next = { postId: "0c9e1d2f-7b4d-4a6f-8b63-1e2a7b2c3d4e", revision: 2 };
const runId = "01RUN";

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(beginPublish).mockResolvedValue({ state: "uploading", next: null });
  vi.mocked(beginAgain).mockResolvedValue({ state: "uploading", next: null });
  vi.mocked(uploadParts).mockResolvedValue("complete");
  vi.mocked(checkPublish).mockResolvedValue("published");
});

describe("publish-post", () => {
  it("goes from the due time to TikTok's word, one verb a step", async () => {
    vi.mocked(beginPublish).mockResolvedValueOnce({ state: "early", dueAt: DUE_AT, waitMs: 1_999 });
    vi.mocked(uploadParts).mockResolvedValueOnce("more");
    vi.mocked(checkPublish).mockResolvedValueOnce("processing");
    const { result, trail } = await run();
    expect(result).toBe("published");
    expect(trail).toEqual([
      "begin-1",
      `until-due ${DUE_AT}`,
      "begin-2",
      "upload-1",
      "upload-2",
      "wait-3 5s",
      "check-3",
      "wait-4 10s",
      "check-4",
    ]);
    expect(vi.mocked(beginPublish).mock.calls).toEqual(Array(2).fill([{ ...due, runId }]));
    for (const verb of [uploadParts, checkPublish]) {
      expect(vi.mocked(verb).mock.calls).toEqual(Array(2).fill([due.postId, runId]));
    }
  });

  it("gives up when it is early five times, and publishes nothing", async () => {
    vi.mocked(beginPublish).mockResolvedValue({ state: "early", dueAt: DUE_AT, waitMs: 1_999 });
    const { result, trail } = await run();
    expect(result).toBe("early");
    expect(beginPublish).toHaveBeenCalledTimes(5);
    expect(trail.slice(1, 4)).toEqual([`until-due ${DUE_AT}`, "begin-2", "early-2 2000"]);
  });

  it.each(["lost", "not yet", "not its turn"] as const)("ends when the post is %s", async (state) => {
    vi.mocked(beginPublish).mockResolvedValue({ state });
    expect(await run()).toMatchObject({ result: state, trail: ["begin-1"], sent: [] });
  });

  it.each(["late", "held", "out", "unknown"] as const)("ends when it is %s", async (state) => {
    vi.mocked(beginPublish).mockResolvedValue({ state, next: null });
    expect(await run()).toMatchObject({ result: state, trail: ["begin-1"], sent: [] });
  });

  it.each(["uploading", "processing", "late", "held", "unknown"] as const)(
    "announces the next post of the account as soon as it is %s",
    async (state) => {
      vi.mocked(beginPublish).mockResolvedValue({ state, next });
      const { trail, sent } = await run();
      expect(trail[1]).toBe("next");
      expect(sent).toEqual([expect.objectContaining({ name: "post/due", data: next })]);
    },
  );

  it("sends no part of what TikTok fetches itself, and begins anew when TikTok could not", async () => {
    vi.mocked(beginPublish).mockResolvedValue({ state: "processing", next: null });
    vi.mocked(beginAgain).mockResolvedValue({ state: "processing", next });
    vi.mocked(checkPublish).mockResolvedValueOnce("restart");
    const { result, trail } = await run();
    expect(result).toBe("published");
    expect(uploadParts).not.toHaveBeenCalled();
    expect(trail).toEqual(["begin-1", "wait-1 5s", "check-1", "again-2", "next-2", "wait-3 5s", "check-3"]);
  });

  it.each(["failed", "held", "in inbox"] as const)("ends with TikTok's word: %s", async (outcome) => {
    vi.mocked(checkPublish).mockResolvedValue(outcome);
    const { result, trail } = await run();
    expect(result).toBe(outcome);
    expect(trail.at(-1)).toBe("check-2");
  });

  it.each([
    ["no slot", "5s"],
    ["rush", "30s"],
  ] as const)("waits with its upload when there is %s: %s", async (answer, wait) => {
    vi.mocked(uploadParts).mockResolvedValueOnce(answer);
    const { result, trail } = await run();
    expect(result).toBe("published");
    expect(trail.slice(1, 4)).toEqual(["upload-1", `queue-1 ${wait}`, "upload-2"]);
  });

  it("ends when its upload is held", async () => {
    vi.mocked(uploadParts).mockResolvedValue("held");
    expect(await run()).toMatchObject({ result: "held", trail: ["begin-1", "upload-1"] });
  });

  it("says before a wait for how long nothing will be heard", async () => {
    vi.mocked(beginPublish).mockRejectedValue(
      toTikTokError("rate_limit_exceeded", { retryAfterSeconds: 90 }),
    );
    expect((await run()).error).toMatchObject({ name: "RetryAfterError" });
    expect(leaveSign).toHaveBeenCalledExactlyOnceWith({ postId: due.postId, runId }, { waitMs: 90_000 });
  });

  it("does not try again what only a person can change", async () => {
    vi.mocked(beginPublish).mockRejectedValue(toTikTokError("access_token_invalid"));
    expect((await run()).error).toMatchObject({ name: "NonRetriableError" });
  });
});

describe("a new upload", () => {
  it("is begun when TikTok lost the first, and checked anew", async () => {
    vi.mocked(uploadParts).mockResolvedValueOnce("restart");
    const { result, trail } = await run();
    expect(result).toBe("published");
    expect(trail).toEqual(["begin-1", "upload-1", "again-2", "upload-3", "wait-4 5s", "check-4"]);
    expect(beginAgain).toHaveBeenCalledExactlyOnceWith(due.postId, runId);
  });

  it("is not begun when what was agreed is no longer possible", async () => {
    vi.mocked(uploadParts).mockResolvedValueOnce("restart");
    vi.mocked(beginAgain).mockResolvedValue({ state: "held", next });
    const { result, sent } = await run();
    expect(result).toBe("held");
    expect(sent).toEqual([expect.objectContaining({ data: next })]);
  });

  it("is begun twice and no more", async () => {
    vi.mocked(uploadParts).mockResolvedValue("restart");
    expect((await run()).error).toMatchObject({
      name: "NonRetriableError",
      message: "unfinished: TikTok gave this post up 3 times in a row. Try again later.",
    });
    expect(beginAgain).toHaveBeenCalledTimes(2);
  });
});

describe("the bounds of publish-post", () => {
  it("wait 5, 10, 20, then 30 seconds, and hand over to a fresh run before the steps of this one are used up", async () => {
    const done = Array.from({ length: 398 }, (_, poll) => ({
      id: `check-${poll + 2}`,
      handler: () => "processing",
    }));
    vi.mocked(checkPublish).mockResolvedValue("processing");
    const { result, trail, sent } = await run({ done });
    expect(result).toBe("handed over");
    const waits = trail.filter((step) => step.startsWith("wait-")).map((step) => step.split(" ")[1]);
    expect(waits).toEqual(["5s", "10s", "20s", ...Array(396).fill("30s")]);
    expect(trail.slice(-2)).toEqual(["let-go", "hand-over"]);
    expect(letGo).toHaveBeenCalledExactlyOnceWith({ postId: due.postId, runId });
    expect(sent).toEqual([expect.objectContaining({ name: "post/due", data: due })]);
    expect(trail.length).toBeLessThan(STEPS_OF_A_RUN_MAX - 100);
  });
});

describe("a run that fails", () => {
  it("hands the post to a person, with its cause, and announces the next of the account", async () => {
    vi.mocked(findNextPost).mockResolvedValue(next);
    const step = { run: vi.fn((_id: string, work: () => unknown) => work()), sendEvent: vi.fn() };
    const data = { run_id: runId, error: new Error("timeout"), event: { name: "post/due", data: due } };
    await publishPost.opts.onFailure?.({ event: { data }, step } as never);
    expect(failPost).toHaveBeenCalledExactlyOnceWith(due.postId, runId, "timeout");
    const announced = expect.objectContaining({ name: "post/due", data: next });
    expect(step.sendEvent).toHaveBeenCalledExactlyOnceWith("next", announced);
  });
});

/** Runs the function to its end, the sleeps without sleeping. `done`: steps that an earlier request finished. */
async function run({ done = [] }: { done?: InngestTestEngine.MockedStep[] } = {}) {
  let called: Called = { trail: [], sent: [] };
  const engine = new InngestTestEngine({
    function: publishPost,
    events: [{ name: "post/due", data: due }],
    steps: [...withoutEngine(), ...done],
    transformCtx: (ctx) => {
      called = { trail: [], sent: [] };
      return { ...ctx, runId, step: recorded(ctx.step, called) };
    },
  });
  const { result, error } = await engine.execute();
  return { result, error, ...called };
}

interface Called {
  trail: string[];
  sent: unknown[];
}

/** The step tools, with each call written down: its id, and for a sleep how long. */
function recorded<Tools extends object>(tools: Tools, { trail, sent }: Called): Tools {
  return new Proxy(tools, {
    get: (target, name) => {
      const tool = Reflect.get(target, name) as (...given: unknown[]) => unknown;
      return (id: string, what: unknown, ...rest: unknown[]) => {
        const time = what instanceof Date ? what.toISOString() : what;
        trail.push(typeof time === "string" || typeof time === "number" ? `${id} ${time}` : id);
        if (name === "sendEvent") sent.push(what);
        return tool(id, what, ...rest);
      };
    },
  });
}

function withoutEngine(): InngestTestEngine.MockedStep[] {
  const early = ["until-due", ...[2, 3, 4, 5].map((turn) => `early-${turn}`)];
  const turns = Array.from({ length: 400 }, (_, turn) => turn + 1);
  const sends = ["next", "hand-over", ...turns.map((turn) => `next-${turn}`)];
  return [
    ...[...early, ...turns.flatMap((turn) => [`wait-${turn}`, `queue-${turn}`])].map((id) => ({
      id,
      handler: () => null,
    })),
    ...sends.map((id) => ({ id, handler: () => ({ ids: [] }) })),
  ];
}
