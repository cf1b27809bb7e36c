import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser of this machine; undefined leaves it to Playwright's own. */
export function findChromium(): string | undefined {
  return process.env.CUEPOST_CHROMIUM || PLACES.find((path) => existsSync(path));
}
