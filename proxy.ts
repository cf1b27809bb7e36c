import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentPolicy, uploadThingOrigins } from "@/lib/auth/content-policy";
import { PATH_HEADER } from "@/lib/auth/path-header";
import { getEnv, listTikToks } from "@/lib/env";

const HSTS = "max-age=63072000";

/** Guards nothing: it names the address for server components and says what a page may load. */
export function proxy(request: NextRequest): NextResponse {
  const env = getEnv();
  const isHttps = env.APP_URL.startsWith("https://");
  const store = env.UPLOADTHING_TOKEN ? uploadThingOrigins : [env.FILESTORE_URL];
  const policy = contentPolicy({
    nonce: randomBytes(16).toString("base64"),
    isDevelopment: env.NODE_ENV === "development",
    isHttps,
    storeOrigins: store.filter((origin) => origin !== undefined),
    tiktokOrigins: listTikToks(env).flatMap(({ authOrigin, apiOrigin }) => [authOrigin, apiOrigin]),
  });
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  // Next finds the nonce for its own scripts in here.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (isHttps) response.headers.set("strict-transport-security", HSTS);
  return response;
}

/** Pages only: what carries files or answers machines passes by untouched. */
export const config = { matcher: ["/((?!api/|v1/|_next/|media/|review/[^/]+/media/|live$|icon.svg).*)"] };
