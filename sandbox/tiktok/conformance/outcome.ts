import { expect } from "vitest";
import {
  type Answer,
  awaitStatus,
  CANCEL,
  CONTENT_INIT,
  post,
  STATUS,
  VIDEO_INIT,
  wholeFile,
} from "../testing.ts";
import { draw } from "../testing-photos.ts";
import {
  ask,
  fixture,
  MODERATION_MS,
  order,
  photoBody,
  type Row,
  see,
  send,
  tokenOf,
  videoBody,
  type World,
} from "./world.ts";

const owning = (title: string, video_url: string, isOwned: boolean): Row => ({
  section: "Pulls",
  title,
  request: async (world) => {
    // Nothing is to be fetched from these hosts.
    await order(world, { route: "pull", mode: "cut-before" });
    return await ask(world, VIDEO_INIT, videoBody({}, { source: "PULL_FROM_URL", video_url }));
  },
  expected: isOwned ? { status: 200, code: "ok" } : { status: 403, code: "url_ownership_unverified" },
});

const OWNERSHIP: Row[] = [
  owning("a verified domain", "https://static.example.com/a.mp4", true),
  owning("a subdomain of a verified domain", "https://video.static.example.com/a.mp4", true),
  owning("the parent of a verified domain", "https://example.com/a.mp4", false),
  owning("a domain that only ends alike", "https://notstatic.example.com/a.mp4", false),
  owning("below a verified prefix", "https://example.com/videos/user/123/a.mp4", true),
  owning("beside a verified prefix", "https://example.com/videos/2023/user/a.mp4", false),
  owning("http on a verified domain", "http://static.example.com/a.mp4", false),
  owning("an IP address", "https://192.0.2.1/a.mp4", false),
  owning("a signed query", "https://static.example.com/a.mp4?signature=1", true),
];

async function pull(world: World, video_url: string): Promise<Answer> {
  const token = await tokenOf(world);
  const body = videoBody({}, { source: "PULL_FROM_URL", video_url });
  const { publish_id } = (await post(world.sandbox, token, VIDEO_INIT, body)).body.data;
  return await awaitStatus(world.sandbox, token, publish_id);
}

const PULLS: Row[] = [
  {
    section: "Pulls",
    title: "a pull that works",
    request: async (world) => {
      const bytes = await fixture("clip.mp4");
      const { data } = (await pull(world, world.app.serve("whole.mp4", bytes, "video/mp4"))).body;
      return { ...data, isWhole: data.downloaded_bytes === bytes.length };
    },
    expected: { status: "PUBLISH_COMPLETE", isWhole: true },
  },
  {
    section: "Pulls",
    title: "a redirect is not followed",
    request: async (world) => {
      const there = world.app.serve("there.mp4", await fixture("clip.mp4"), "video/mp4");
      const url = world.app.serveBy("here.mp4", (_, response) =>
        response.writeHead(302, { location: there }).end(),
      );
      return (await pull(world, url)).body.data;
    },
    expected: { status: "FAILED", fail_reason: "video_pull_failed" },
  },
  {
    section: "Pulls",
    title: "a pull ends after an hour",
    request: async (world) => {
      const token = await tokenOf(world);
      const url = world.app.serveBy("slow.mp4", (_, response) => response.writeHead(200).write("slowly"));
      const body = videoBody({}, { source: "PULL_FROM_URL", video_url: url });
      const { publish_id } = (await post(world.sandbox, token, VIDEO_INIT, body)).body.data;
      world.sandbox.advance(3_600_000);
      return (await awaitStatus(world.sandbox, token, publish_id)).body.data;
    },
    expected: { status: "FAILED", fail_reason: "video_pull_failed" },
  },
  {
    section: "Pulls",
    title: "a slow pull is cancelled",
    request: async (world) => {
      const token = await tokenOf(world);
      const url = world.app.serveBy("slower.mp4", (_, response) => response.writeHead(200).write("slowly"));
      const body = videoBody({}, { source: "PULL_FROM_URL", video_url: url });
      const { publish_id } = (await post(world.sandbox, token, VIDEO_INIT, body)).body.data;
      const cancelled = see(await post(world.sandbox, token, CANCEL, { publish_id }));
      const { data } = (await post(world.sandbox, token, STATUS, { publish_id })).body;
      return { cancelled, data };
    },
    expected: {
      cancelled: { status: 200, code: "ok" },
      data: { status: "FAILED", fail_reason: "publish_cancelled" },
    },
  },
];

const failing = (file: string, fail_reason: string, username?: string): Row => ({
  section: "Fail reasons",
  title: `${fail_reason} (${file})`,
  request: async (world) => (await send(world, { file, username })).answer.body.data,
  expected: { status: "FAILED", fail_reason },
});

/** Reasons whose cause is TikTok's own judgement come by order. */
const judging = (fail_reason: string): Row => ({
  section: "Fail reasons",
  title: fail_reason,
  request: async (world) => {
    await order(world, { route: "processing", code: fail_reason });
    return (await send(world)).answer.body.data;
  },
  expected: { status: "FAILED", fail_reason },
});

const photographing = (title: string, fail_reason: string, bytes?: () => Promise<Uint8Array>): Row => ({
  section: "Fail reasons",
  title,
  request: async (world) => {
    const url = bytes && world.app.serve(`${title}.jpg`.replaceAll(" ", "-"), await bytes(), "image/jpeg");
    const token = await tokenOf(world);
    const body = photoBody(world, { source: { photo_images: [url ?? `${world.app.prefix}missing.jpg`] } });
    const { publish_id } = (await post(world.sandbox, token, CONTENT_INIT, body)).body.data;
    return (await awaitStatus(world.sandbox, token, publish_id)).body.data;
  },
  expected: { status: "FAILED", fail_reason },
});

const REASONS: Row[] = [
  failing("mpeg4-part2.mp4", "file_format_check_failed"),
  failing("slow-10fps.mp4", "frame_rate_check_failed"),
  failing("small-200x200.mp4", "picture_size_check_failed"),
  failing("long-20s.mp4", "duration_check_failed", "nils.in.short"),
  photographing("a photo that is not there", "photo_pull_failed"),
  photographing("a PNG", "file_format_check_failed", () => draw(600, 600).png().toBuffer()),
  photographing("a photo beyond 1080p", "picture_size_check_failed", () =>
    draw(3000, 3000).jpeg().toBuffer(),
  ),
  ...["internal", "spam_risk", "spam_risk_text", "spam_risk_too_many_posts"].map(judging),
  {
    section: "Fail reasons",
    title: "auth_removed",
    request: async (world) => {
      const { publish_id } = (await ask(world, VIDEO_INIT, videoBody())).data;
      const { sandbox } = world;
      await sandbox.call("/_sandbox/authorizations/mara.bakes/remove", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: '{"reason":1}',
      });
      return see(await post(sandbox, await tokenOf(world), STATUS, { publish_id })).data;
    },
    expected: { status: "FAILED", fail_reason: "auth_removed" },
  },
];

const STATUSES: Row[] = [
  {
    section: "Status",
    title: "an upload under way and its bytes",
    request: async (world) => {
      const token = await tokenOf(world);
      const { publish_id } = (await post(world.sandbox, token, VIDEO_INIT, videoBody({}, wholeFile(1000))))
        .body.data;
      return (await post(world.sandbox, token, STATUS, { publish_id })).body.data;
    },
    expected: { status: "PROCESSING_UPLOAD", uploaded_bytes: 0 },
  },
  {
    section: "Status",
    title: "no public id for what is not public",
    request: async (world) => (await send(world)).answer.body.data,
    expected: { status: "PUBLISH_COMPLETE", publicaly_available_post_id: [] },
  },
  {
    section: "Status",
    title: "the public id comes after moderation, as a number of 19 digits",
    request: async (world) => {
      const sent = await send(world, { info: { privacy_level: "PUBLIC_TO_EVERYONE" } });
      world.sandbox.advance(MODERATION_MS);
      const after = await post(world.sandbox, sent.token, STATUS, { publish_id: sent.publishId });
      return { before: sent.answer.body.data, text: after.text };
    },
    expected: {
      before: { status: "PUBLISH_COMPLETE", publicaly_available_post_id: [] },
      text: expect.stringMatching(/"publicaly_available_post_id":\[\d{19}\]/),
    },
  },
];

export const OUTCOME_ROWS: Row[] = [...OWNERSHIP, ...PULLS, ...STATUSES, ...REASONS];
