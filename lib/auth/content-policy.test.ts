import { expect, test } from "vitest";
import { contentPolicy } from "./content-policy";

const facts = {
  nonce: "abc",
  isDevelopment: false,
  isHttps: true,
  storeOrigins: ["https://files.example"],
  tiktokOrigins: ["https://tiktok.example", "https://tiktok.example"],
};

function directive(policy: string, name: string) {
  return policy.split("; ").find((part) => part.split(" ")[0] === name);
}

test("scripts run with the nonce only, and nothing frames a page", () => {
  const policy = contentPolicy(facts);
  expect(directive(policy, "script-src")).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  expect(directive(policy, "object-src")).toBe("object-src 'none'");
  expect(directive(policy, "frame-ancestors")).toBe("frame-ancestors 'none'");
});

test("files go to and come from the store", () => {
  const policy = contentPolicy(facts);
  expect(directive(policy, "connect-src")).toBe("connect-src 'self' https://files.example");
  expect(directive(policy, "media-src")).toContain("https://files.example");
  expect(directive(policy, "form-action")).toBe("form-action 'self' https://tiktok.example");
});

test("eval is for development, https is asked for where it is there", () => {
  expect(contentPolicy(facts)).not.toContain("unsafe-eval");
  expect(contentPolicy({ ...facts, isDevelopment: true })).toContain("'unsafe-eval'");
  expect(contentPolicy(facts)).toContain("upgrade-insecure-requests");
  expect(contentPolicy({ ...facts, isHttps: false })).not.toContain("upgrade-insecure-requests");
});
