import NextAuth from "next-auth";
import { createAuthOptions } from "@/lib/auth/auth-options";
import { refuseLargeBody } from "@/lib/auth/refuse-large-body";

const BODY_BYTES_MAX = 64 * 1024;

/** The options are made per request, so that a build needs no configuration. */
async function handle(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const refusal = refuseLargeBody(request, BODY_BYTES_MAX);
  if (refusal) return refusal;
  return NextAuth(request as never, context as never, createAuthOptions());
}

export { handle as GET, handle as POST };
