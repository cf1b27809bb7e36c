import { InngestTestEngine } from "@inngest/test";
import { beforeEach, expect, test, vi } from "vitest";
import { importMedia } from "./import-media";

const verbs = vi.hoisted(() => ({
  inspectImport: vi.fn(),
  fetchImport: vi.fn(),
  finishImport: vi.fn(),
  failImport: vi.fn(),
  findPlaceOf: vi.fn(),
}));
vi.mock("@/lib/media/inspect-import", () => verbs);
vi.mock("@/lib/media/fetch-import", () => verbs);
vi.mock("@/lib/media/finish-import", () => verbs);
vi.mock("@/lib/media/import-state", () => verbs);
vi.mock("@/lib/media/import-queries", () => verbs);

beforeEach(() => void vi.resetAllMocks());

const importId = "6f9f9f62-93b6-4c57-9b06-3f8d7c2f8a11";
const mediaId = "0b3f4c0e-5d0a-4b7e-9f7e-2b1d1f0c9a55";
const events: [{ name: string; data: object }] = [
  { name: "media/import-asked", data: { importId, workspaceId: "3f0f9f62-93b6-4c57-9b06-3f8d7c2f8a12" } },
];

async function run() {
  const steps = ["announce", "tell"].map((id) => ({ id, handler: () => ({ ids: [] }) }));
  const engine = new InngestTestEngine({ function: importMedia, events, steps });
  const { result, ctx } = await engine.execute();
  return { result, sent: ctx.step.sendEvent };
}

test("an import is inspected, fetched part by part, and then checked like any upload", async () => {
  verbs.inspectImport.mockResolvedValue("fetch");
  verbs.fetchImport.mockResolvedValueOnce("more").mockResolvedValue("stored");
  verbs.finishImport.mockResolvedValue({ mediaId });
  const { result, sent } = await run();
  expect(result).toBe("stored");
  expect(verbs.fetchImport).toHaveBeenCalledTimes(2);
  expect(sent).toHaveBeenCalledWith(
    "announce",
    expect.objectContaining({ name: "media/uploaded", data: { mediaId } }),
  );
});

test("what changed meanwhile is inspected anew", async () => {
  verbs.inspectImport.mockResolvedValue("fetch");
  verbs.fetchImport.mockResolvedValueOnce("again").mockResolvedValue("stored");
  verbs.finishImport.mockResolvedValue({ mediaId });
  await run();
  expect(verbs.inspectImport).toHaveBeenCalledTimes(2);
});

test.each(["failed", "gone"])("nothing more is done about one that is %s", async (outcome) => {
  verbs.inspectImport.mockResolvedValue("fetch");
  verbs.fetchImport.mockResolvedValue(outcome);
  expect((await run()).result).toBe(outcome);
  expect(verbs.finishImport).not.toHaveBeenCalled();
});

test("whoever waits for what a failed import was to bring is told", async () => {
  verbs.inspectImport.mockResolvedValue("failed");
  verbs.findPlaceOf.mockResolvedValue(mediaId);
  const { sent } = await run();
  expect(verbs.findPlaceOf).toHaveBeenCalledExactlyOnceWith(importId);
  const told = expect.objectContaining({ name: "media/settled", data: { mediaId } });
  expect(sent).toHaveBeenCalledExactlyOnceWith("tell", told);
});

test("an import whose last step found nothing to record announces nothing", async () => {
  verbs.inspectImport.mockResolvedValue("fetch");
  verbs.fetchImport.mockResolvedValue("stored");
  verbs.finishImport.mockResolvedValue(null);
  const { result, sent } = await run();
  expect(result).toBe("gone");
  expect(sent).not.toHaveBeenCalled();
});
