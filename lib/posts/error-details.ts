import type { TikTokError } from "@/lib/tiktok";

export function errorDetails(error: TikTokError): Record<string, unknown> {
  const { rawCode, logId, httpStatus, endpoint, detail } = error;
  return { code: rawCode, logId, httpStatus, endpoint, detail };
}
