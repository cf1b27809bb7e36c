import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { awaitStatus, connect, startTestSandbox, type TestSandbox } from "./testing.ts";
import { startTestOrigin, type TestOrigin } from "./testing-origin.ts";
import { draw, initPhotos, JPEG, servePhoto } from "./testing-photos.ts";

const DAY_MS = 86_400_000;
let origin: TestOrigin;
let sandbox: TestSandbox;
let token: string;
let upright: Buffer;

beforeAll(async () => {
  origin = await startTestOrigin();
  sandbox = await startTestSandbox({ pullPrefixes: [origin.prefix] });
  upright = await draw(1080, 1920).jpeg().toBuffer();
});
// A day later: the posts of the test before no longer count.
beforeEach(async () => {
  sandbox.advance(DAY_MS);
  token = (await connect(sandbox, "ivo.photos")).access_token;
});
afterAll(async () => {
  await sandbox.stop();
  await origin.stop();
});

function serve(bytes: Uint8Array, type?: string): string {
  return servePhoto(origin, bytes, type);
}

async function initOf(photo_images: string[]): Promise<string> {
  return (await initPhotos(sandbox, token, { source: { photo_images } })).body.data.publish_id;
}

async function publishPhotos(photo_images: string[]) {
  return await awaitStatus(sandbox, token, await initOf(photo_images));
}

it.each<[string, () => Promise<Buffer>, string, string]>([
  ["a PNG", () => draw(64, 64).png().toBuffer(), "image/png", "file_format_check_failed"],
  ["a PNG that says JPEG", () => draw(64, 64).png().toBuffer(), JPEG, "file_format_check_failed"],
  ["a JPEG that says PNG", () => draw(64, 64).jpeg().toBuffer(), "image/png", "file_format_check_failed"],
  ["a WebP that says JPEG", () => draw(64, 64).webp().toBuffer(), JPEG, "file_format_check_failed"],
  ["no picture", async () => Buffer.from("no picture"), JPEG, "file_format_check_failed"],
  [
    "a picture cut short",
    async () => upright.subarray(0, upright.length / 2),
    JPEG,
    "file_format_check_failed",
  ],
  ["a square over 1080", () => draw(1081, 1081).jpeg().toBuffer(), JPEG, "picture_size_check_failed"],
  ["a side over 1920", () => draw(1921, 500).jpeg().toBuffer(), JPEG, "picture_size_check_failed"],
  ["over 20 MB", async () => Buffer.alloc(20 * 1_048_576 + 1), JPEG, "picture_size_check_failed"],
])("fails %s", async (_, make, type, fail_reason) => {
  const done = await publishPhotos([serve(upright), serve(await make(), type)]);
  expect(done.body.data).toMatchObject({ status: "FAILED", fail_reason });
});

it("measures a picture as it is looked at", async () => {
  const turned = await draw(500, 1000).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const done = await publishPhotos([serve(turned, "image/jpeg; charset=binary")]);
  expect(done.body.data.status).toBe("PUBLISH_COMPLETE");
  const { creators } = (await sandbox.call("/_sandbox/state")).body;
  expect(creators.at(-1).posts[0].photos).toMatchObject([{ width: 1000, height: 500 }]);
});

it("fails when a photo has moved or is missing", async () => {
  const moved = origin.serveBy("moved.jpg", (_, response) =>
    response.writeHead(302, { location: serve(upright) }).end(),
  );
  for (const url of [moved, `${origin.prefix}missing.jpg`]) {
    const done = await publishPhotos([url]);
    expect(done.body.data).toMatchObject({ status: "FAILED", fail_reason: "photo_pull_failed" });
  }
});

it("fetches all photos again when it was stopped in the middle", async () => {
  let isHeld = true;
  const slow = origin.serveBy("slow.jpg", (_, response) => {
    response.writeHead(200, { "content-type": JPEG });
    if (!isHeld) response.end(upright);
    else response.write(upright.subarray(0, 100));
  });
  const wide = await draw(640, 360).webp().toBuffer();
  const publishId = await initOf([serve(wide, "image/webp"), slow]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  isHeld = false;
  await sandbox.restart();
  const done = await awaitStatus(sandbox, token, publishId);
  expect(done.body.data).toMatchObject({
    status: "PUBLISH_COMPLETE",
    downloaded_bytes: wide.length + upright.length,
  });
});
