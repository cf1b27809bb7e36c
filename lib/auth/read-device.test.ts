import { expect, test } from "vitest";
import { nameDevice } from "./read-device";
import { shortenNetwork } from "./shorten-network";

test("a browser is named as a person knows it, not by those it descends from", () => {
  const chrome = "(KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
  const named = {
    [`Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 ${chrome}`]: "Chrome, Linux",
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 ${chrome} Edg/140.0.0.0`]: "Edge, Windows",
    [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 ${chrome} OPR/120.0`]:
      "Opera, macOS",
    [`Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 ${chrome}`]: "Chrome, Android",
    "Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile/15E148 Safari/604.1":
      "Chrome, iPad",
    "curl/8.5.0": "?",
    "": "?",
  };
  for (const [userAgent, device] of Object.entries(named)) expect(nameDevice(userAgent)).toBe(device);
  expect(nameDevice(null)).toBe("?");
});

test("a network is kept without the part that names a machine", () => {
  expect(shortenNetwork("203.0.113.77")).toBe("203.0.113.0/24");
  expect(shortenNetwork("2001:db8:1:2::/64")).toBe("2001:db8:1::/48");
});
