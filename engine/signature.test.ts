import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import { hashSigningKey, isSignedBy, signBody } from "./signature.ts";

const key = "signkey-test-00ff00ff00ff00ff";
const now = new Date(1_772_359_200_000);

// Worked out apart: openssl dgst -sha256 -hmac 00ff00ff00ff00ff over the body followed by the seconds.
const body = '{"a":1,"b":[true,null]}';
const signature = "9ee3ffa930c7545c39415b48260abfe81990cb309ebda68c6b785aa9d225e4e0";

test("a body is signed by the key without its prefix, with the time", () => {
  expect(signBody(key, body, now)).toBe(`t=1772359200&s=${signature}`);
});

test("a signature holds for its body, its key and five minutes", () => {
  const signed = signBody(key, body, now);
  expect(isSignedBy(key, body, signed, now)).toBe(true);
  expect(isSignedBy(key, `${body} `, signed, now)).toBe(false);
  expect(isSignedBy("signkey-test-01", body, signed, now)).toBe(false);
  expect(isSignedBy(key, body, signed, new Date(now.getTime() + 299_000))).toBe(true);
  expect(isSignedBy(key, body, signed, new Date(now.getTime() + 301_000))).toBe(false);
  for (const bad of [undefined, "", "t=1772359200", `s=${signature}`, `t=x&s=${signature}`]) {
    expect(isSignedBy(key, body, bad, now)).toBe(false);
  }
});

test("the bearer of an app is its key's prefix and the hash of the decoded rest", () => {
  expect(hashSigningKey(key)).toBe(
    "signkey-test-69157b437bfa517881f950b4360b1a3cf357c129aaa83787664316a3d80035c9",
  );
});

test("canonical JSON sorts members by code unit at every depth and leaves out what is undefined", () => {
  const value = { b: [{ z: 1, y: undefined, é: 2, "10": 3, "9": 4 }], a: "ü\u2028\0", c: null };
  expect(canonicalJson(value)).toBe('{"a":"ü\u2028\\u0000","b":[{"10":3,"9":4,"z":1,"é":2}],"c":null}');
});

test("what was written canonically is written the same again after parsing", () => {
  for (const value of [
    { toJSON: 1, b: 2, a: { d: 1, c: 2 } },
    { 2: 1, 10: 1, a: [1e21, -0, 0.1] },
    "x",
    null,
  ]) {
    const text = canonicalJson(value);
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  }
});
