import { expect, it } from "vitest";
import { closestName } from "./closest-name";

const names = ["publish_at", "publish_now", "media_url", "media_ids", "content", "id"];

it.each([
  ["publsih_at", "publish_at"],
  ["publishAt", "publish_at"],
  ["PUBLISH-NOW", "publish_now"],
  ["media_urls", "media_url"],
  ["contents", "content"],
  ["ids", "id"],
  ["zebra", null],
  ["", null],
  ["x".repeat(100_000), null],
])("%j probably means %j", (given, meant) => {
  expect(closestName(given, names)).toBe(meant);
});
