import type { NextRequest } from "next/server";
import type { z } from "zod";
import { parseInput } from "@/lib/auth/parse-input";
import { refuseLargeBody } from "@/lib/auth/refuse-large-body";
import { throttle } from "@/lib/auth/throttle";
import { findCurrentNetwork } from "@/lib/auth/visit";
import { findLink, type GuestLink } from "@/lib/clients/find-link";
import { AppError } from "@/lib/errors";
import { keepGuestName, keepProblem } from "./guest-cookies";
import { getOpenLink } from "./open-review";

const FORM_BYTES_MAX = 64 * 1024;

type Context = { params: Promise<{ token: string }> };

/** A form of the page, which works without JavaScript: every answer leads back to a page, which says what became of it. */
export function guestForm<Schema extends z.ZodType<{ postId: string; name: string }>>(
  schema: Schema,
  work: (link: GuestLink, input: z.output<Schema>) => Promise<string>,
) {
  return (request: NextRequest, context: Context) =>
    takeForm(request, context, async (token, fields) => {
      const link = await getOpenLink(token);
      const input = parseInput(schema, fields);
      await keepGuestName(input.name);
      await throttleWords(link);
      return { path: `/review/${token}/${input.postId}`, said: await work(link, input) };
    });
}

type Fields = Record<string, FormDataEntryValue>;

/** `work` gives where to go on, and what to say there. */
export async function takeForm(
  request: NextRequest,
  { params }: Context,
  work: (token: string, fields: Fields) => Promise<{ path: string; said: string }>,
): Promise<Response> {
  const refused = refuseLargeBody(request, FORM_BYTES_MAX);
  if (refused) return refused;
  const { token } = await params;
  const fields: Fields = Object.fromEntries(await request.formData());
  try {
    if (isForeign(request)) throw new AppError("not-found", "This is not there.");
    const { path, said } = await work(token, fields);
    return leadTo(`${path}?said=${said}`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (!(await findLink(token))) return leadTo(`/review/${encodeURIComponent(token)}`);
    const words = typeof fields.body === "string" ? fields.body : "";
    const key = await keepProblem(`/review/${token}`, error.message, words);
    return leadTo(`${backTo(token, fields)}?problem=${key}#answer`);
  }
}

function backTo(token: string, { postId }: Fields): string {
  const isPost = typeof postId === "string" && /^[0-9a-f-]{36}$/.test(postId);
  return isPost ? `/review/${token}/${postId}` : `/review/${token}`;
}

async function throttleWords({ id }: GuestLink): Promise<void> {
  const network = await findCurrentNetwork();
  await throttle("guest words, by link", id);
  if (network) await throttle("guest words, by network", network);
}

/** Without a referrer a form of ours has no origin to name, but a browser says whose page it was. */
function isForeign(request: NextRequest): boolean {
  return ["cross-site", "same-site"].includes(request.headers.get("sec-fetch-site") ?? "");
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
