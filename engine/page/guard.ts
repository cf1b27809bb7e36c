import type http from "node:http";

const OWN_SITES = new Set(["same-origin", "none"]);
const FORM_BYTES_MAX = 8192;

/** Browsers say where a request comes from. Another port of the same host is another site's page too. */
export function isForeign({ headers }: http.IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return !OWN_SITES.has(String(site));
  return headers.origin !== undefined && URL.parse(headers.origin)?.host !== headers.host;
}

/** A proxy that ends https says so; believing a false word only makes a browser keep the cookie for https. */
export function isHttps({ headers }: http.IncomingMessage): boolean {
  return (
    String(headers["x-forwarded-proto"] ?? "")
      .split(",")[0]!
      .trim() === "https"
  );
}

/** Nothing when it is larger than any form of ours. */
export async function readForm(request: http.IncomingMessage): Promise<URLSearchParams | undefined> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    sizeBytes += chunk.length;
    if (sizeBytes > FORM_BYTES_MAX) return undefined;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

/** Only a path of ours: after the login nobody is led elsewhere. */
export function ownPath(given: string | null): string {
  const url = URL.parse(given ?? "/", "http://engine");
  return given?.startsWith("/") && url?.origin === "http://engine" ? url.pathname + url.search : "/";
}
