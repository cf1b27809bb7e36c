import { expect, test } from "vitest";
import { findClientNetwork } from "./client-network";

test("without a proxy of ours the header is not believed", () => {
  expect(findClientNetwork("203.0.113.9", 0)).toBeNull();
});

test("each trusted proxy appended the address it saw; what stands before is the visitor's word", () => {
  expect(findClientNetwork("6.6.6.6, 203.0.113.9", 1)).toBe("203.0.113.9");
  expect(findClientNetwork("6.6.6.6, 203.0.113.9, 10.0.0.2", 2)).toBe("203.0.113.9");
});

test("too few entries, or something else than an address, is nobody", () => {
  expect(findClientNetwork("203.0.113.9", 2)).toBeNull();
  expect(findClientNetwork("unknown", 1)).toBeNull();
  expect(findClientNetwork(null, 1)).toBeNull();
});

test("addresses of one IPv6 network count as one, however they are written", () => {
  const written = ["2001:db8:1:2:aaaa::1", "2001:0DB8:0001:0002::", "2001:db8:1:2:3:4:5:6"];
  for (const address of written) expect(findClientNetwork(address, 1)).toBe("2001:db8:1:2::/64");
  expect(findClientNetwork("::1", 1)).toBe("0:0:0:0::/64");
  expect(findClientNetwork("::ffff:203.0.113.9", 1)).toBe("203.0.113.9");
});
