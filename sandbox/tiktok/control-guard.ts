import type { Call } from "./call.ts";
import { Refusal } from "./reply.ts";

const OWN_SITES = new Set(["same-origin", "none"]);

/** Browsers say where a request comes from; programs say nothing. Another site's page orders nothing here. */
export function refuseForeign({ request, origin: ownOrigin }: Call): void {
  const { origin, host, "sec-fetch-site": site } = request.headers;
  const isForeignSite = site !== undefined && !OWN_SITES.has(String(site));
  // A proxy in front may rename the host that is asked, but not the origin that people know.
  const isForeignOrigin = origin !== undefined && origin !== ownOrigin && URL.parse(origin)?.host !== host;
  if (isForeignSite || isForeignOrigin) {
    throw new Refusal(403, "foreign_origin", "A page of another site cannot order anything here.");
  }
}
