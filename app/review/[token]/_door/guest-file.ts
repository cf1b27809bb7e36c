import type { GuestLink } from "@/lib/clients/find-link";
import { AppError, toStatus } from "@/lib/errors";
import { getOpenLink } from "./open-review";

/** Not kept for long: a link that is revoked shows nothing any more. */
export const guestFileHeaders = {
  "cache-control": "private, max-age=60, no-transform",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex",
  "x-content-type-options": "nosniff",
};

/** A file behind an open link; whatever else there is, is not there. */
export async function serveGuest(
  token: string,
  serve: (link: GuestLink) => Promise<Response>,
): Promise<Response> {
  try {
    return await serve(await getOpenLink(token));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return new Response(null, { status: toStatus(error), headers: { "cache-control": "no-store" } });
  }
}
