import "server-only";
import { getEnv } from "@/lib/env";
import { guardedOpen, OutsideError, type OutsideStream, publicOr } from "@/lib/guarded-fetch";

export const REDIRECTS_MAX = 5;
const redirects = [301, 302, 303, 307, 308];

export interface OpenAddressOptions {
  headers?: Record<string, string>;
  signal?: AbortSignal;
  silenceMs?: number;
}

/** What lies at an address a person gave. Each redirect is followed by hand, so that the guard sees every one. */
export async function openAddress(address: string, options: OpenAddressOptions = {}): Promise<OutsideStream> {
  const isAllowed = publicOr(getEnv().IMPORT_ALLOWED_HOSTS);
  let url = new URL(address);
  for (let hop = 0; hop <= REDIRECTS_MAX; hop++) {
    const answer = await guardedOpen(url, { ...options, isAllowed });
    const { location } = answer.headers;
    if (!redirects.includes(answer.status) || !location) return answer;
    answer.close();
    if (!URL.canParse(location, url)) {
      throw new OutsideError("address", `${url.host} leads to an address that is none.`);
    }
    url = new URL(location, url);
  }
  throw new OutsideError("address", `${url.host} leads from one address to the next without an end.`);
}
