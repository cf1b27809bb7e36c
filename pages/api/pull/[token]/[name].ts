import type { PageConfig } from "next";

// Of what an App Router handler answers, Next drops Content-Length; TikTok shall know how long a file is.
// next.config.ts leads /media/pull/ here.
export { serveToTikTok as default } from "@/app/media/pull/serve-to-tiktok";

export const config: PageConfig = {
  api: { bodyParser: false, responseLimit: false, externalResolver: true },
};
