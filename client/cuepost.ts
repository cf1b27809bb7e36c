import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "./schema";

export interface CuepostOptions {
  /** Where your Cuepost runs: `https://cuepost.example.com`. */
  origin: string;
  /** `cp_live_…`, or `cp_test_…` for the sandbox. */
  key: string;
  /** In place of the runtime's own. */
  fetch?: ClientOptions["fetch"];
}

export type Cuepost = Client<paths>;

/** Every call gives `data`, or `error`: a problem document with a stable `code`. */
export function createCuepost({ origin, key, fetch }: CuepostOptions): Cuepost {
  return createClient<paths>({
    baseUrl: new URL("/api/v1", origin).href,
    headers: { authorization: `Bearer ${key}` },
    ...(fetch && { fetch }),
  });
}
