import { createHmac, randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { getEnv } from "@/lib/env";
import { createPullUrl, PULL_URL_LIFE_MS, readPullToken } from "./media-url";

const now = new Date("2026-11-26T10:00:00Z");
const expiresAt = new Date(now.getTime() + PULL_URL_LIFE_MS);

function createToken(id: string, until = expiresAt): string {
  const url = new URL(createPullUrl({ id, contentType: "video/mp4" }, { expiresAt: until }));
  return url.pathname.split("/")[3] ?? "";
}

it.each([
  ["video/mp4", "video.mp4"],
  ["video/quicktime", "video.mov"],
  ["video/webm", "video.webm"],
  ["image/jpeg", "photo.jpg"],
  ["image/webp", "photo.webp"],
])("a pull URL of %s lies below the verified prefix and ends in %s", (contentType, name) => {
  const url = createPullUrl({ id: randomUUID(), contentType }, { expiresAt });
  expect(url).toMatch(
    new RegExp(`^${getEnv().APP_URL}/media/pull/[A-Za-z0-9_-]{72}/${name.replace(".", "\\.")}$`),
  );
});

it("no pull URL is made of what TikTok does not pull, or for something that is no id", () => {
  expect(() => createPullUrl({ id: randomUUID(), contentType: "image/png" }, { expiresAt })).toThrow();
  expect(() => createPullUrl({ id: "../x", contentType: "video/mp4" }, { expiresAt })).toThrow();
});

it("a token gives back its media and its end", () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(readPullToken(createToken(id), now)).toEqual({ mediaId: id, expiresAt });
    }),
  );
});

it("a token ends at its time, to the millisecond", () => {
  const token = createToken(randomUUID());
  expect(readPullToken(token, new Date(expiresAt.getTime() - 1))).not.toBeNull();
  expect(readPullToken(token, expiresAt)).toBeNull();
});

it("a token that was changed anywhere is worth nothing", () => {
  const token = createToken(randomUUID());
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const changes = fc.tuple(fc.nat({ max: token.length - 1 }), fc.constantFrom(...alphabet));
  fc.assert(
    fc.property(changes, ([at, letter]) => {
      fc.pre(token[at] !== letter);
      expect(readPullToken(token.slice(0, at) + letter + token.slice(at + 1), now)).toBeNull();
    }),
    { numRuns: 500 },
  );
});

it("the signature of one media does not open another", () => {
  const [ours, theirs] = [createToken(randomUUID()), createToken(randomUUID())];
  const signed = (token: string) => Buffer.from(token, "base64url").subarray(0, 22);
  const signature = Buffer.from(theirs, "base64url").subarray(22);
  expect(readPullToken(Buffer.concat([signed(ours), signature]).toString("base64url"), now)).toBeNull();
});

it("AUTH_SECRET itself signs no pull URL", () => {
  const signed = Buffer.from(createToken(randomUUID()), "base64url").subarray(0, 22);
  const signature = createHmac("sha256", getEnv().AUTH_SECRET).update(signed).digest();
  expect(readPullToken(Buffer.concat([signed, signature]).toString("base64url"), now)).toBeNull();
});

it("any other text is no token, however it is spelled", () => {
  const token = createToken(randomUUID());
  for (const text of [
    "",
    `${token}=`,
    ` ${token}`,
    token.slice(1),
    `${token}AAAA`,
    token.replace(/.$/, "\n"),
  ]) {
    expect(readPullToken(text, now)).toBeNull();
  }
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(readPullToken(text, now)).toBeNull();
    }),
  );
});
