import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import {
  awaitStatus,
  CANCEL,
  connect,
  INBOX_INIT,
  post,
  publish,
  STATUS,
  startTestSandbox,
  type TestSandbox,
  VIDEO_INIT,
  wholeFile,
} from "./testing.ts";
import { startTestOrigin, type TestOrigin } from "./testing-origin.ts";

const CLIP = new URL("./fixtures/clip.mov", import.meta.url);
let origin: TestOrigin;
let sandbox: TestSandbox;
let token: string;

beforeAll(async () => {
  origin = await startTestOrigin();
  sandbox = await startTestSandbox({ pullPrefixes: [origin.prefix], webhookUrl: origin.webhookUrl });
});
beforeEach(async () => {
  sandbox.advance(60_000);
  token = (await connect(sandbox, "mara.bakes")).access_token;
});
afterAll(async () => {
  await sandbox.stop();
  await origin.stop();
});

async function begin(path: string, source_info: object): Promise<string> {
  const post_info = path === VIDEO_INIT ? { privacy_level: "SELF_ONLY" } : undefined;
  return (await post(sandbox, token, path, { post_info, source_info })).body.data.publish_id;
}

function cancel(publish_id: string, as = token) {
  return post(sandbox, as, CANCEL, { publish_id });
}

it.each([VIDEO_INIT, INBOX_INIT])(
  "ends a pull that is under way, begun at %s, and tells so",
  async (path) => {
    let isLeft = false;
    const video_url = origin.serveBy("endless.mp4", (request, response) => {
      request.on("close", () => {
        isLeft = true;
      });
      response.writeHead(200).write("x");
    });
    const publishId = await begin(path, { source: "PULL_FROM_URL", video_url });
    const answer = await cancel(publishId);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ error: { code: "ok", message: "", log_id: expect.any(String) } });
    const { body } = await post(sandbox, token, STATUS, { publish_id: publishId });
    expect(body.data).toMatchObject({ status: "FAILED", fail_reason: "publish_cancelled" });
    await vi.waitFor(() => expect(isLeft).toBe(true));
    await vi.waitFor(() =>
      expect(origin.heard(publishId)).toEqual([
        {
          event: "post.publish.failed",
          content: {
            publish_id: publishId,
            publish_type: path === VIDEO_INIT ? "DIRECT_PUBLISH" : "INBOX_SHARE",
            reason: "publish_cancelled",
          },
        },
      ]),
    );
    const again = await cancel(publishId);
    expect([again.status, again.body.error.code]).toEqual([400, "publish_not_cancellable"]);
  },
);

it("comes too late once the last byte has arrived", async () => {
  const late = await startTestSandbox({ pullPrefixes: [origin.prefix], processingMs: 60_000 });
  const access = (await connect(late, "mara.bakes")).access_token;
  const bytes = await readFile(CLIP);
  const video_url = origin.serve("clip.mov", bytes, "video/quicktime");
  const init = await post(late, access, INBOX_INIT, { source_info: { source: "PULL_FROM_URL", video_url } });
  const { publish_id } = init.body.data;
  await vi.waitFor(async () => {
    const { body } = await post(late, access, STATUS, { publish_id });
    expect(body.data).toEqual({ status: "PROCESSING_DOWNLOAD", downloaded_bytes: bytes.length });
  });
  await vi.waitFor(async () => {
    expect((await post(late, access, CANCEL, { publish_id })).body.error.code).toBe(
      "publish_not_cancellable",
    );
  });
  await late.stop();
});

it("does not end uploads, nor what is over", async () => {
  const upload = await begin(VIDEO_INIT, wholeFile(1000));
  expect((await cancel(upload)).body.error.code).toBe("publish_not_cancellable");
  const bytes = new Uint8Array(await readFile(CLIP));
  const { publishId } = await publish(sandbox, token, { bytes, type: "video/quicktime" });
  expect((await cancel(publishId)).body.error.code).toBe("publish_not_cancellable");
  expect((await awaitStatus(sandbox, token, publishId)).body.data.status).toBe("PUBLISH_COMPLETE");
});

it("knows neither unknown ids nor those of others", async () => {
  const unknown = await cancel("v_pub_url~nothing");
  expect(Object.keys(unknown.body)).toEqual(["error"]);
  expect([unknown.status, unknown.body.error.code]).toEqual([400, "invalid_publish_id"]);
  const publishId = await begin(VIDEO_INIT, wholeFile(1000));
  const stranger = (await connect(sandbox, "bo.skates")).access_token;
  const foreign = await cancel(publishId, stranger);
  expect([foreign.status, foreign.body.error.code]).toEqual([
    400,
    "token_not_authorized_for_specified_publish_id",
  ]);
});
