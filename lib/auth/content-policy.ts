interface PolicyFacts {
  nonce: string;
  isDevelopment: boolean;
  isHttps: boolean;
  /** Where the browser sends files to and reads them from. */
  storeOrigins: string[];
  /** Where TikTok, or what stands in for it, has its pages and pictures. */
  tiktokOrigins: string[];
}

/** UploadThing's own places, when a token of theirs is set. */
export const uploadThingOrigins = ["https://*.ingest.uploadthing.com", "https://*.ufs.sh", "https://utfs.io"];

/** Scripts run only with this answer's nonce. Avatars come from wherever TikTok keeps them today. */
export function contentPolicy({
  nonce,
  isDevelopment,
  isHttps,
  storeOrigins,
  tiktokOrigins,
}: PolicyFacts): string {
  const directives: Record<string, string[]> = {
    "default-src": ["'self'"],
    "script-src": ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'"],
    // Style attributes carry no nonce, and toasts and menus set them.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "blob:", "data:", "https:", ...storeOrigins, ...tiktokOrigins],
    "media-src": ["'self'", "blob:", "data:", ...storeOrigins],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...storeOrigins],
    "worker-src": ["'self'", "blob:"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'", ...tiktokOrigins],
    "frame-ancestors": ["'none'"],
  };
  // React names the places of errors by eval, in development only.
  if (isDevelopment) directives["script-src"]?.push("'unsafe-eval'");
  if (isHttps) directives["upgrade-insecure-requests"] = [];
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...new Set(sources)].join(" "))
    .join("; ");
}
