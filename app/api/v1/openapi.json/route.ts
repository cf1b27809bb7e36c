import { openApiDocument } from "@/lib/api/openapi";
import { getEnv } from "@/lib/env";

/** Public: it says what could be asked, and nothing about anybody. */
export function GET(): Response {
  return Response.json(openApiDocument(getEnv().APP_URL), {
    headers: { "cache-control": "public, max-age=300", "content-type": "application/json" },
  });
}
