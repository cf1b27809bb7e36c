import NextAuth from "next-auth";
import { createAuthOptions } from "@/lib/auth/auth-options";

/** The options are made per request, so that a build needs no configuration. */
function handle(request: Request, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  return NextAuth(request as never, context as never, createAuthOptions());
}

export { handle as GET, handle as POST };
