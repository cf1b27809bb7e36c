import { cron } from "inngest";
import { endLapsedKeys, LAPSED_KEYS_MAX } from "@/lib/keys/end-lapsed-keys";
import { EXPIRING_KEYS_MAX, tellOfExpiry } from "@/lib/keys/tell-of-expiry";
import { endLapsedProfiles, LAPSED_PROFILES_MAX } from "@/lib/profiles/end-lapsed-profiles";
import { inngest } from "../client";

const PAGES_MAX = 10;

const sweeps = {
  "end-keys": { work: endLapsedKeys, pageMax: LAPSED_KEYS_MAX },
  "tell-of-expiry": { work: tellOfExpiry, pageMax: EXPIRING_KEYS_MAX },
  "end-profiles": { work: endLapsedProfiles, pageMax: LAPSED_PROFILES_MAX },
};

/** Writes down and tells what every use of a key or a profile finds out by itself: that it has come to its end. */
export const sweepKeys = inngest.createFunction(
  { id: "sweep-keys", triggers: [cron("*/5 * * * *")], retries: 1, concurrency: { limit: 1 } },
  async ({ step }) => {
    let count = 0;
    for (const [name, { work, pageMax }] of Object.entries(sweeps)) {
      for (let page = 1; page <= PAGES_MAX; page++) {
        const found = await step.run(`${name}-${page}`, () => work(new Date()));
        count += found;
        if (found < pageMax) break;
      }
    }
    return count;
  },
);
