import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import {
  awaitStatus,
  connect,
  post,
  putChunk,
  STATUS,
  startTestSandbox,
  VIDEO_INIT,
  wholeFile,
} from "./testing.ts";

it("processes for ever what a stuck creator posts, until they are stuck no longer", async () => {
  const sandbox = await startTestSandbox();
  const bytes = new Uint8Array(await readFile(new URL("./fixtures/clip.mov", import.meta.url)));
  const { access_token } = await connect(sandbox, "mara.bakes");
  sandbox.inside().store.run("UPDATE creators SET isStuck = 1 WHERE username = 'mara.bakes'");
  const init = await post(sandbox, access_token, VIDEO_INIT, {
    post_info: { privacy_level: "SELF_ONLY" },
    source_info: wholeFile(bytes.length),
  });
  const { publish_id, upload_url } = init.body.data;
  await putChunk(sandbox, upload_url, { bytes, first: 0, total: bytes.length });
  await sleep(300);
  await sandbox.restart();
  await sleep(300);
  const stuck = await post(sandbox, access_token, STATUS, { publish_id });
  expect(stuck.body.data).toEqual({ status: "PROCESSING_UPLOAD", uploaded_bytes: bytes.length });

  sandbox.inside().store.run("UPDATE creators SET isStuck = 0");
  sandbox.inside().processing.resume();
  const { body } = await awaitStatus(sandbox, access_token, publish_id);
  expect(body.data.status).toBe("PUBLISH_COMPLETE");
  await sandbox.stop();
});
