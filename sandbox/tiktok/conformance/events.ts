import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { signWebhook } from "../send-webhook.ts";
import { CLIENT, connect, control, INBOX_INIT, startTestSandbox, type TestSandbox } from "../testing.ts";
import { startReceiver } from "../testing-webhooks.ts";
import { MODERATION_MS, order, type Row, send, type World } from "./world.ts";

const POLL_MS = 20;
const POLLS_MAX = 250;

/** Waits for as many events about something, and gives them as they came. */
async function hear({ app }: World, about: string, count: number) {
  for (let poll = 0; poll < POLLS_MAX && app.heard(about).length < count; poll++) {
    await sleep(POLL_MS);
  }
  return app.heard(about);
}

const DIRECT = { publish_type: "DIRECT_PUBLISH", publish_id: expect.any(String) };
const INBOX = { publish_type: "INBOX_SHARE", publish_id: expect.any(String) };
const PUBLIC = { info: { privacy_level: "PUBLIC_TO_EVERYONE" } };

async function idOf(sandbox: TestSandbox, publishId: string): Promise<string> {
  const row = sandbox
    .inside()
    .store.one<{ id: string }>("SELECT id FROM posts WHERE publishId = ?", publishId);
  return row?.id ?? "";
}

const EVENTS: Row[] = [
  {
    section: "Webhook events",
    title: "post.publish.complete",
    request: async (world) => await hear(world, (await send(world)).publishId, 1),
    expected: [{ event: "post.publish.complete", content: DIRECT }],
  },
  {
    section: "Webhook events",
    title: "post.publish.failed",
    request: async (world) => await hear(world, (await send(world, { file: "slow-10fps.mp4" })).publishId, 1),
    expected: [{ event: "post.publish.failed", content: { ...DIRECT, reason: "frame_rate_check_failed" } }],
  },
  {
    section: "Webhook events",
    title: "post.publish.inbox_delivered, and complete when the draft is posted",
    request: async (world) => {
      const { publishId } = await send(world, { path: INBOX_INIT });
      await hear(world, publishId, 1);
      await control(world.sandbox, "POST", `drafts/${publishId}/finish`, { privacyLevel: "SELF_ONLY" });
      return await hear(world, publishId, 2);
    },
    expected: [
      { event: "post.publish.inbox_delivered", content: INBOX },
      { event: "post.publish.complete", content: INBOX },
    ],
  },
  {
    section: "Webhook events",
    title: "post.publish.publicly_available after moderation, and no longer when it is hidden",
    request: async (world) => {
      const { publishId } = await send(world, PUBLIC);
      await hear(world, publishId, 1);
      world.sandbox.advance(MODERATION_MS);
      await hear(world, publishId, 2);
      const post = `posts/${await idOf(world.sandbox, publishId)}`;
      await control(world.sandbox, "PATCH", post, { privacyLevel: "SELF_ONLY" });
      return await hear(world, publishId, 3);
    },
    expected: [
      { event: "post.publish.complete", content: DIRECT },
      { event: "post.publish.publicly_available", content: { post_id: expect.stringMatching(/^\d{19}$/) } },
      { event: "post.publish.no_longer_publicaly_available", content: { post_id: expect.any(String) } },
    ],
  },
  {
    section: "Webhook events",
    title: "authorization.removed with its reason",
    request: async (world) => {
      await send(world, { username: "bo.skates" });
      const before = world.app.heard('"authorization.removed"').length;
      await control(world.sandbox, "POST", "authorizations/bo.skates/remove", { reason: 4 });
      return (await hear(world, '"authorization.removed"', before + 1)).slice(before);
    },
    expected: [{ event: "authorization.removed", content: { reason: 4 } }],
  },
  {
    section: "Webhook delivery",
    title: "duplicates happen",
    request: async (world) => {
      await order(world, { route: "webhook", mode: "twice" });
      return await hear(world, (await send(world)).publishId, 2);
    },
    expected: [{ event: "post.publish.complete" }, { event: "post.publish.complete" }],
  },
];

const WIRE: Row[] = [
  {
    section: "Webhook signature",
    title: "the signature of the documented example",
    request: async () => ({
      s: signWebhook(
        "secret_test",
        1_700_000_060,
        '{"client_key":"ck_test","event":"post.publish.complete","create_time":1700000000,"user_openid":"oid_test","content":"{\\"publish_id\\":\\"v_pub_file~v2-1.1\\",\\"publish_type\\":\\"DIRECT_PUBLISH\\"}"}',
      ),
    }),
    expected: { s: "d728239df610c2bbf4ba3a369ce3bd5e2b5a0800458bb58dea1770b6d3145c57" },
  },
  {
    section: "Webhook payload",
    title: "a signed POST of JSON whose content is JSON once more",
    request: async () => {
      const receiver = await startReceiver(CLIENT.client_secret);
      const sandbox = await startTestSandbox({ webhookUrl: receiver.url });
      await connect(sandbox, "mara.bakes");
      await control(sandbox, "POST", "authorizations/mara.bakes/remove", { reason: 1 });
      for (let poll = 0; poll < POLLS_MAX && receiver.received.length === 0; poll++) await sleep(POLL_MS);
      await sandbox.stop();
      await receiver.stop();
      const [first] = receiver.received;
      return { ...JSON.parse(first?.text ?? "{}"), isSigned: first?.isSigned };
    },
    expected: {
      client_key: CLIENT.client_key,
      event: "authorization.removed",
      create_time: expect.any(Number),
      user_openid: expect.any(String),
      content: '{"reason":1}',
      isSigned: true,
    },
  },
];

export const EVENT_ROWS: Row[] = [...WIRE, ...EVENTS];
