import { expect, it } from "vitest";
import { isOwnedUrl, readPullPrefix } from "./url-ownership.ts";

const OWNED = ["https://example.com/videos/user/", "static.example.org", "http://127.0.0.1:4000/media/"].map(
  readPullPrefix,
);

it.each([
  "https://example.com/videos/user/123/a.mp4",
  "https://EXAMPLE.com:443/videos/user/a.mp4?signature=x",
  "https://static.example.org/a.mp4",
  "https://video.static.example.org/deep/a.mp4",
  "http://127.0.0.1:4000/media/a.mp4",
])("takes %s as the app's own", (url) => {
  expect(isOwnedUrl(url, OWNED)).toBe(true);
});

it.each([
  ["another path", "https://example.com/videos/2023/user/a.mp4"],
  ["a path that climbs out", "https://example.com/videos/user/../admin/a.mp4"],
  ["a path that climbs out escaped", "https://example.com/videos/user/%2e%2e/admin/a.mp4"],
  ["the parent domain", "https://example.org/a.mp4"],
  ["a domain that only ends alike", "https://evilstatic.example.org/a.mp4"],
  ["a subdomain of a prefix", "https://cdn.example.com/videos/user/a.mp4"],
  ["http", "http://static.example.org/a.mp4"],
  ["http on a prefix of https", "http://example.com/videos/user/a.mp4"],
  ["an IP address", "https://93.184.216.34/a.mp4"],
  ["a loopback port that is not registered", "http://127.0.0.1:4001/media/a.mp4"],
  ["a loopback path that is not registered", "http://127.0.0.1:4000/other/a.mp4"],
  ["a name and password", "https://static.example.org:x@static.example.org/a.mp4"],
  ["a name that looks like the host", "https://static.example.org@evil.example/a.mp4"],
  ["a file", "file:///etc/passwd"],
  ["no URL", "static.example.org/a.mp4"],
])("takes %s as somebody else's", (_, url) => {
  expect(isOwnedUrl(url, OWNED)).toBe(false);
});

it("owns nothing where nothing is registered", () => {
  expect(isOwnedUrl("https://example.com/a.mp4", [])).toBe(false);
});

it.each([
  "https://example.com/videos",
  "ftp://example.com/",
  "https://example.com/?a=/",
  "10.0.0.1",
  "localhost",
  "a b.example",
])("does not let %s be registered", (text) => {
  expect(() => readPullPrefix(text)).toThrow(/is no/);
});
