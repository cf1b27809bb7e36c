import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findChromium } from "./chromium.ts";
import type { Command } from "./run-command.ts";

/** What has to be run until a browser is here: nothing, Debian's package, or Playwright's download. */
export function planChromium(): Command[] {
  if (findChromium() || existsSync(chromium.executablePath())) return [];
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (!isDebianRoot) return [["npx", "playwright", "install", "chromium"]];
  return [
    ["apt-get", "update", "-qq"],
    ["apt-get", "install", "-qq", "-y", "--no-install-recommends", "chromium"],
  ];
}
