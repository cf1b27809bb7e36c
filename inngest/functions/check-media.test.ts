import { InngestTestEngine } from "@inngest/test";
import { beforeEach, expect, test, vi } from "vitest";
import { checkMedia } from "./check-media";
import { sweepMedia } from "./sweep-media";

const verbs = vi.hoisted(() => ({
  probeMedia: vi.fn(),
  hashMedia: vi.fn(),
  preparePhoto: vi.fn(),
  findUncheckedMedia: vi.fn(),
  findSilentImports: vi.fn(),
  forgetOldImports: vi.fn(),
  settleUploads: vi.fn(),
  endLostPlaces: vi.fn(),
}));
vi.mock("@/lib/media/check-media", () => verbs);
vi.mock("@/lib/media/prepare-photo", () => verbs);
vi.mock("@/lib/media/queries", () => verbs);
vi.mock("@/lib/media/import-queries", () => verbs);
vi.mock("@/lib/media/settle-uploads", () => verbs);

beforeEach(() => void vi.resetAllMocks());

const mediaId = "6f9f9f62-93b6-4c57-9b06-3f8d7c2f8a11";
const events: [{ name: string; data: { mediaId: string } }] = [{ name: "media/uploaded", data: { mediaId } }];

const tell = { id: "tell", handler: () => ({ ids: [] }) };

async function check() {
  const engine = new InngestTestEngine({ function: checkMedia, events, steps: [tell] });
  const { result, ctx } = await engine.execute();
  return { result, sent: ctx.step.sendEvent };
}

test("a video is probed, then hashed", async () => {
  verbs.probeMedia.mockResolvedValue("hash it");
  verbs.hashMedia.mockResolvedValue("ready");
  const { result } = await check();
  expect(result).toBe("ready");
  expect(verbs.probeMedia).toHaveBeenCalledExactlyOnceWith(mediaId);
  expect(verbs.hashMedia).toHaveBeenCalledExactlyOnceWith(mediaId);
});

test.each(["ready", "refused"])("a photo is prepared, and then it is %s", async (outcome) => {
  verbs.probeMedia.mockResolvedValue("prepare it");
  verbs.preparePhoto.mockResolvedValue(outcome);
  const { result } = await check();
  expect(result).toBe(outcome);
  expect(verbs.preparePhoto).toHaveBeenCalledExactlyOnceWith(mediaId);
  expect(verbs.hashMedia).not.toHaveBeenCalled();
});

test.each(["ready", "refused", "gone"])("nothing is hashed of a video that is %s", async (outcome) => {
  verbs.probeMedia.mockResolvedValue(outcome);
  const { result } = await check();
  expect(result).toBe(outcome);
  expect(verbs.hashMedia).not.toHaveBeenCalled();
});

test.each([
  ["ready", 1],
  ["refused", 1],
  ["gone", 0],
])("whoever waits for a file is told that it is %s", async (outcome, times) => {
  verbs.probeMedia.mockResolvedValue(outcome);
  const { sent } = await check();
  expect(sent).toHaveBeenCalledTimes(times);
  if (times === 1) {
    const told = expect.objectContaining({ name: "media/settled", data: { mediaId } });
    expect(sent).toHaveBeenCalledWith("tell", told);
  }
});

test.each([0, 2])("the sweep announces each of the %i videos it finds", async (count) => {
  const found = Array.from({ length: count }, (_, at) => ({ id: mediaId.replace(/.$/, String(at)) }));
  verbs.findUncheckedMedia.mockResolvedValue(found);
  verbs.findSilentImports.mockResolvedValue([]);
  verbs.settleUploads.mockResolvedValue([]);
  const announce = { id: "announce", handler: () => ({ ids: [] }) };
  const sweep = new InngestTestEngine({ function: sweepMedia, steps: [announce] });
  const { result, ctx } = await sweep.execute();
  expect(result).toBe(count);
  const sent = vi.mocked(ctx.step.sendEvent).mock.calls.map(([, events]) => events);
  const wanted = found.map(({ id }) =>
    expect.objectContaining({ name: "media/uploaded", data: { mediaId: id } }),
  );
  expect(sent.at(-1)).toEqual(count > 0 ? wanted : undefined);
  expect(verbs.findUncheckedMedia).toHaveBeenCalledWith(expect.any(Date), 50);
});

test("the sweep gives imports that fell silent another run, and forgets old ones", async () => {
  const silent = { importId: mediaId, workspaceId: mediaId };
  verbs.findUncheckedMedia.mockResolvedValue([]);
  verbs.findSilentImports.mockResolvedValue([silent]);
  verbs.settleUploads.mockResolvedValue([]);
  const announce = { id: "announce-imports", handler: () => ({ ids: [] }) };
  const sweep = new InngestTestEngine({ function: sweepMedia, steps: [announce] });
  const { result, ctx } = await sweep.execute();
  expect(result).toBe(1);
  expect(vi.mocked(ctx.step.sendEvent).mock.calls.at(-1)?.[1]).toEqual([
    expect.objectContaining({ name: "media/import-asked", data: silent }),
  ]);
  expect(verbs.forgetOldImports).toHaveBeenCalledOnce();
});

test("the sweep announces uploads that have arrived, and ends what nothing will come of", async () => {
  verbs.findUncheckedMedia.mockResolvedValue([]);
  verbs.findSilentImports.mockResolvedValue([]);
  verbs.settleUploads.mockResolvedValue([mediaId]);
  const announce = { id: "announce-uploads", handler: () => ({ ids: [] }) };
  const sweep = new InngestTestEngine({ function: sweepMedia, steps: [announce] });
  const { result, ctx } = await sweep.execute();
  expect(result).toBe(1);
  const told = expect.objectContaining({ name: "media/uploaded", data: { mediaId } });
  expect(ctx.step.sendEvent).toHaveBeenCalledExactlyOnceWith("announce-uploads", [told]);
  expect(verbs.endLostPlaces).toHaveBeenCalledOnce();
});
