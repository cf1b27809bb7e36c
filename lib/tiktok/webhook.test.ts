import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isGenuineWebhook, readWebhook, removalReasons, webhookAge } from "./webhook";

const clientSecret = "secret_test";
const rawBody = String.raw`{"client_key":"ck_test","event":"post.publish.complete","create_time":1700000000,"user_openid":"oid_test","content":"{\"publish_id\":\"v_pub_file~v2-1.1\",\"publish_type\":\"DIRECT_PUBLISH\"}"}`;
const digest = "d728239df610c2bbf4ba3a369ce3bd5e2b5a0800458bb58dea1770b6d3145c57";
const other = "0".repeat(64);
const header = `t=1700000060,s=${digest}`;

const sign = (body: string | Uint8Array, secret = clientSecret) =>
  `t=1700000060,s=${createHmac("sha256", secret).update("1700000060.").update(body).digest("hex")}`;

describe("isGenuineWebhook", () => {
  it("knows the reference's signature, over 193 bytes", () => {
    expect(Buffer.byteLength(rawBody)).toBe(193);
    expect(isGenuineWebhook({ rawBody, header, clientSecret })).toBe(true);
    expect(isGenuineWebhook({ rawBody: Buffer.from(rawBody), header, clientSecret })).toBe(true);
  });

  it.each([
    `s=${digest},t=1700000060`,
    `t=1700000060, s=${digest}`,
    `t=1700000060,s=${digest.toUpperCase()}`,
    `t=1700000060,s=${other},s=${digest}`,
    `t=1700000060,s=${digest},s=${other}`,
  ])("takes %s", (variant) => {
    expect(isGenuineWebhook({ rawBody, header: variant, clientSecret })).toBe(true);
  });

  it.each([
    null,
    undefined,
    "",
    "nonsense",
    "t=1700000060",
    `s=${digest}`,
    `t=,s=${digest}`,
    `t=1700000061,s=${digest}`,
    `t=1700000060,t=1700000060,s=${digest}`,
    `t=-1700000060,s=${digest}`,
    `t=1700000060.0,s=${digest}`,
    `t=1700000060,s=${digest.slice(2)}`,
    `t=1700000060,s=${digest}00`,
    `t=1700000060,s=${digest.replace("d", "g")}`,
    `t=1700000060,s=${other}`,
    `t=1700000060,s=${digest},`,
    `t=1700000060,s=${digest},v=1`,
    `t=1700000060;s=${digest}`,
    `t = 1700000060,s=${digest}`,
    `t=1700000060,${`s=${other},`.repeat(8)}s=${digest}`,
    `t=1700000060,s=${digest}${",x".repeat(100_000)}`,
  ])("refuses the header %.80s", (variant) => {
    expect(isGenuineWebhook({ rawBody, header: variant, clientSecret })).toBe(false);
  });

  it("refuses another body, even by a space, and another secret", () => {
    expect(isGenuineWebhook({ rawBody: `${rawBody} `, header, clientSecret })).toBe(false);
    expect(isGenuineWebhook({ rawBody: "", header, clientSecret })).toBe(false);
    expect(isGenuineWebhook({ rawBody, header, clientSecret: "secret_tesT" })).toBe(false);
  });

  it("refuses everything while no secret is set, also what was signed with an empty one", () => {
    expect(isGenuineWebhook({ rawBody, header: sign(rawBody, ""), clientSecret: "" })).toBe(false);
  });

  it("signs the bytes, not what they decode to", () => {
    const bytes = Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d);
    expect(isGenuineWebhook({ rawBody: bytes, header: sign(bytes), clientSecret })).toBe(true);
    const decoded = new TextDecoder().decode(bytes);
    expect(isGenuineWebhook({ rawBody: decoded, header: sign(bytes), clientSecret })).toBe(false);
  });
});

describe("webhookAge", () => {
  it.each([
    [header, "2023-11-14T22:15:00Z", 40],
    [header, "2023-11-14T22:13:20Z", -60],
    ["nonsense", "2023-11-14T22:15:00Z", null],
    [null, "2023-11-14T22:15:00Z", null],
  ])("of %s at %s is %s seconds", (value, now, age) => {
    expect(webhookAge({ header: value, now: new Date(now) })).toBe(age);
  });
});

const deliver = (event: string, content: unknown, rest: object = {}) =>
  readWebhook(
    JSON.stringify({
      client_key: "ck",
      event,
      create_time: 1_700_000_000,
      user_openid: "oid",
      content: typeof content === "string" ? content : JSON.stringify(content),
      ...rest,
    }),
  );

describe("readWebhook", () => {
  it("reads the reference's delivery", () => {
    expect(readWebhook(rawBody)).toEqual({
      clientKey: "ck_test",
      event: "post.publish.complete",
      createdAt: new Date("2023-11-14T22:13:20Z"),
      openId: "oid_test",
      publishId: "v_pub_file~v2-1.1",
      postId: null,
      reason: null,
      publishType: "DIRECT_PUBLISH",
    });
  });

  it.each([
    ['{"publish_id":"p","reason":"spam_risk"}', "spam_risk"],
    ['{"publish_id":"p","fail_reason":"spam_risk"}', "spam_risk"],
    ['{"publish_id":"p","reason":"","fail_reason":" Publish_Cancelled"}', "publish_cancelled"],
    [
      '{"publish_id":"p","reason":"no file at https://media.test/v?s3cret"}',
      "no file at https://media.test/…",
    ],
    ['{"publish_id":"p","reason":"brand new"}', "brand new"],
    ['{"publish_id":"p"}', null],
  ])("finds why a publication failed in %s", (content, reason) => {
    expect(deliver("post.publish.failed", content)).toMatchObject({ publishId: "p", reason });
  });

  it.each([
    ["post.publish.publicly_available", "7600000000000000123"],
    ["post.publish.no_longer_publicaly_available", '"7600000000000000123"'],
  ])("keeps the post id of %s exact: %s", (event, id) => {
    const content = `{"publish_id":"p","post_id":${id},"publish_type":"INBOX_SHARE"}`;
    expect(deliver(event, content)).toMatchObject({
      event,
      postId: "7600000000000000123",
      publishType: "INBOX_SHARE",
    });
  });

  it.each([
    [1, "1"],
    [0, "0"],
    ["4", "4"],
  ])("gives the reason %j of authorization.removed as text", (wire, reason) => {
    const read = deliver("authorization.removed", { reason: wire });
    expect(read).toMatchObject({ reason, publishId: null, openId: "oid" });
    expect(removalReasons[reason]).toMatch(/^The .+\.$/);
  });

  it("reads events it does not know, with what they have", () => {
    expect(deliver("post.publish.new", "no json", { user_openid: undefined })).toMatchObject({
      event: "post.publish.new",
      openId: null,
      publishId: null,
    });
    const bare = { client_key: "ck", event: "portability.download.ready", create_time: "1700000000" };
    expect(readWebhook(JSON.stringify(bare))).toMatchObject({ event: "portability.download.ready" });
    expect(readWebhook(JSON.stringify({ ...bare, content: { publish_id: "p" } }))).toMatchObject({
      publishId: "p",
    });
    expect(deliver("post.publish.complete", "[1]")).toMatchObject({ publishId: null });
    expect(deliver("post.publish.complete", { publish_id: {}, post_id: "x" })).toMatchObject({
      publishId: null,
      postId: null,
    });
  });

  it.each([
    "",
    "nonsense",
    "null",
    "[]",
    '"text"',
    '{"event":"post.publish.complete","create_time":1}',
    '{"client_key":"ck","create_time":1}',
    '{"client_key":"ck","event":" ","create_time":1}',
    '{"client_key":"ck","event":"e"}',
    '{"client_key":"ck","event":"e","create_time":null}',
    '{"client_key":"ck","event":"e","create_time":1e15}',
    '{"client_key":"ck","event":"e","create_time":-1}',
  ])("takes %s for no webhook", (body) => {
    expect(readWebhook(body)).toBeNull();
  });
});

it("has words for every reason of authorization.removed that TikTok documents", () => {
  expect(Object.keys(removalReasons)).toEqual(["0", "1", "2", "3", "4", "5"]);
  expect(removalReasons["1"]).toBe("The account was disconnected in the TikTok app.");
});
