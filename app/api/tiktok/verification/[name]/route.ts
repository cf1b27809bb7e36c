import { getEnv } from "@/lib/env";

export const GET = serveVerificationFile;
export const HEAD = serveVerificationFile;

/** next.config.ts leads here from the root and from the prefix, where TikTok looks for its proof. */
async function serveVerificationFile(
  _request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const content = getEnv().TIKTOK_VERIFICATION_FILES.get((await params).name);
  return new Response(content ?? "Not found.\n", {
    status: content === undefined ? 404 : 200,
    headers: {
      "content-type": "text/plain",
      "x-content-type-options": "nosniff",
      "cache-control": "no-cache",
    },
  });
}
