import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CREATOR_INFO, connect, post, publish, startTestSandbox, type TestSandbox } from "./testing.ts";

const FIXTURES = new URL("./fixtures/", import.meta.url);
let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.stop());

async function read(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL(name, FIXTURES)));
}

it("publishes a public video, with its id digit by digit, and shows it on the profile", async () => {
  const { access_token } = await connect(sandbox, "mara.bakes");
  await post(sandbox, access_token, CREATOR_INFO);
  const bytes = await read("clip.mp4");
  const info = {
    privacy_level: "PUBLIC_TO_EVERYONE",
    title: "First <loaf> #bread 🍞",
    disable_duet: true,
    brand_content_toggle: true,
    brand_organic_toggle: true,
    is_aigc: true,
    video_cover_timestamp_ms: 1500,
  };
  const { status, publishId } = await publish(sandbox, access_token, { bytes, info });
  expect(status.body.data).toMatchObject({ status: "PUBLISH_COMPLETE", uploaded_bytes: bytes.length });
  const id = /"publicaly_available_post_id":\[(\d{19})\]/.exec(status.text)?.[1] ?? "none";
  expect(String(Number(id))).not.toBe(id);

  const { body: state } = await sandbox.call("/_sandbox/state");
  expect(state.creators[0].posts).toEqual([
    expect.objectContaining({
      id,
      publishId,
      caption: info.title,
      privacyLevel: "PUBLIC_TO_EVERYONE",
      allowComment: true,
      allowDuet: false,
      allowStitch: true,
      labels: ["Paid partnership", "Creator labeled as AI-generated"],
      coverMs: 1500,
      sizeBytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    }),
  ]);
  expect(state.violations).toEqual([]);

  const page = await sandbox.call(`/@mara.bakes/video/${id}`);
  expect(page.text).toContain("First &#60;loaf&#62; #bread 🍞");
  expect(page.text).toContain(`src="/media/${id}#t=1.5"`);
  const range = await sandbox.call(`/media/${id}`, { headers: { range: "bytes=4-7" } });
  expect([range.status, range.headers.get("content-range"), range.text]).toEqual([
    206,
    `bytes 4-7/${bytes.length}`,
    "ftyp",
  ]);
});
