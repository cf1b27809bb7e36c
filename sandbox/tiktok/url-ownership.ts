import { isIP } from "node:net";

/**
 * Whether the app may have this URL pulled: https, a domain name, and below what it verified. A registered prefix
 * that is itself http, or on a loopback or other IP address, makes that very prefix pullable for local work.
 */
export function isOwnedUrl(text: string, pullPrefixes: readonly string[]): boolean {
  const url = URL.parse(text);
  if (!url || url.username || url.password) return false;
  return pullPrefixes.some((owned) => {
    if (owned.includes("://")) return url.href.startsWith(owned);
    const isBelow = url.hostname === owned || url.hostname.endsWith(`.${owned}`);
    return url.protocol === "https:" && isBelow;
  });
}

/** In the one spelling that URLs are compared in. */
export function readPullPrefix(text: string): string {
  if (text.includes("://")) {
    const url = URL.parse(text);
    const isPrefix = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash;
    if (isPrefix && text.endsWith("/")) return url.href;
    throw new Error(`${text} is no URL prefix: https://host/path/, with the slash at its end.`);
  }
  const hostname = URL.parse(`https://${text}/`)?.hostname;
  if (hostname === text.toLowerCase() && !isIP(hostname) && hostname.includes(".")) return hostname;
  throw new Error(`${text} is no domain, such as static.example.com.`);
}
