import { describe, expect, it } from "vitest";
import {
  createSecret,
  decrypt,
  deriveKey,
  encrypt,
  equalInConstantTime,
  hmacSha256,
  parseKeyRing,
  sha256,
} from "./crypto";

const oldKey = `k1:${Buffer.alloc(32, 1).toString("base64")}`;
const newKey = `k2:${Buffer.alloc(32, 2).toString("base64")}`;
const otherKey = `k1:${Buffer.alloc(32, 3).toString("base64")}`;
const ring = parseKeyRing(oldKey);
const token = "act.a token with ümlauts, 視頻 and a 🎬";

describe("encrypt and decrypt", () => {
  it.each([token, "", "x".repeat(20_000)])("give back what went in", (plain) => {
    expect(decrypt(ring, encrypt(ring, plain))).toBe(plain);
  });

  it("names the key and shows nothing of the text", () => {
    const sealed = encrypt(ring, token);
    expect(sealed).toMatch(/^k1\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/);
    expect(Buffer.from(sealed.split(".")[3] ?? "", "base64url").includes("token")).toBe(false);
  });

  it("never seal the same text the same way twice", () => {
    expect(encrypt(ring, token)).not.toBe(encrypt(ring, token));
  });

  it("after a rotation seal with the new key and still open what the old one sealed", () => {
    const rotated = parseKeyRing(`${newKey},${oldKey}`);
    expect(decrypt(rotated, encrypt(ring, token))).toBe(token);
    const resealed = encrypt(rotated, token);
    expect(resealed).toMatch(/^k2\./);
    expect(decrypt(parseKeyRing(newKey), resealed)).toBe(token);
  });

  it("say which key is missing, and not what was sealed", () => {
    expect(() => decrypt(parseKeyRing(newKey), encrypt(ring, token))).toThrow(
      'TOKEN_KEYS has no key "k1", which an encrypted value needs.',
    );
  });

  it("refuse another key of the same name", () => {
    expect(() => decrypt(parseKeyRing(otherKey), encrypt(ring, token))).toThrow();
  });
});

describe("a sealed text that was changed", () => {
  const twins = parseKeyRing(`${oldKey},${oldKey.replace("k1", "k2")}`);

  it("is refused when it names another key, even one of the same bytes", () => {
    expect(() => decrypt(twins, encrypt(twins, token).replace("k1.", "k2."))).toThrow();
  });

  it.each([
    ["iv", 1],
    ["tag", 2],
    ["data", 3],
  ])("is refused when its %s differs in one bit", (_name, index) => {
    const parts = encrypt(ring, token).split(".");
    const bytes = Buffer.from(parts[index] ?? "", "base64url");
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    parts[index] = bytes.toString("base64url");
    expect(() => decrypt(ring, parts.join("."))).toThrow();
  });

  it.each([
    ["iv", 1, 8],
    // GCM itself is content with the first 12 bytes of a tag.
    ["tag", 2, 16],
    ["data", 3, 8],
  ])("is refused when its %s is cut short", (_name, index, length) => {
    const parts = encrypt(ring, token).split(".");
    parts[index] = parts[index]?.slice(0, length) ?? "";
    expect(() => decrypt(ring, parts.join("."))).toThrow();
  });

  it.each(["", "k1", "k1..", "plain text"])('that is "%s" is refused', (sealed) => {
    expect(() => decrypt(ring, sealed)).toThrow();
  });
});

describe("parseKeyRing", () => {
  it("keeps the order, and allows spaces between the keys", () => {
    expect([...parseKeyRing(` ${newKey} , ${oldKey} `).keys()]).toEqual(["k2", "k1"]);
  });

  it.each([
    ["nothing", ""],
    ["a key without a name", Buffer.alloc(32).toString("base64")],
    ["a name without a key", "k1:"],
    ["a name that would break the sealed text", oldKey.replace("k1", "k.1")],
    ["a name that is too long", oldKey.replace("k1", "k".repeat(17))],
    ["a key of 31 bytes", `k1:${Buffer.alloc(31).toString("base64")}`],
    ["a key of 33 bytes", `k1:${Buffer.alloc(33).toString("base64")}`],
    ["the same name twice", `${oldKey},${otherKey}`],
    ["a comma too many", `${oldKey},`],
  ])("refuses %s", (_what, text) => {
    expect(() => parseKeyRing(text)).toThrow("TOKEN_KEYS must look like k1:<base64 of 32 bytes>");
  });

  it("does not repeat a bad key in its message", () => {
    const bad = Buffer.alloc(31, 9).toString("base64");
    expect(() => parseKeyRing(`k1:${bad}`)).toThrow(expect.not.stringContaining(bad));
  });
});

describe("secrets and hashes", () => {
  it("makes secrets of 32 bytes that fit into a URL and differ", () => {
    const secrets = Array.from({ length: 100 }, createSecret);
    expect(new Set(secrets).size).toBe(100);
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/);
  });

  it("hashes as the standard says", () => {
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    // RFC 4231, test case 2.
    expect(hmacSha256("Jefe", "what do ya want for nothing?")).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
  });

  it("derives a key for each purpose, the same each time", () => {
    const key = deriveKey("secret", "one");
    expect(key).toHaveLength(32);
    expect(deriveKey("secret", "one")).toEqual(key);
    expect(deriveKey("secret", "two")).not.toEqual(key);
    expect(deriveKey("other", "one")).not.toEqual(key);
  });

  it("compares texts of any length", () => {
    expect(equalInConstantTime("same", "same")).toBe(true);
    expect(equalInConstantTime("same", "sam")).toBe(false);
    expect(equalInConstantTime("same", "samf")).toBe(false);
  });
});
