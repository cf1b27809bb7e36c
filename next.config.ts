import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** What never depends on where Cuepost runs. The content policy does, so proxy.ts sets it. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** What a client link shows: its address is the permission, so it is told to nobody. */
const reviewHeaders = [
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "X-Robots-Tag", value: "noindex, nofollow, noarchive" },
];

/** TikTok asks for its proof that the domain, or the prefix it pulls from, is ours. */
const verificationFile = ":name(tiktok[A-Za-z0-9_-]{1,80}\\.txt)";
const rewrites = [
  ...["/", "/media/", "/media/pull/"].map((place) => ({
    source: place + verificationFile,
    destination: "/api/tiktok/verification/:name",
  })),
  // The same API below the shorter name that guides use.
  { source: "/v1/:path*", destination: "/api/v1/:path*" },
  { source: "/media/pull/:token/:name", destination: "/api/pull/:token/:name" },
  // Browsers ask for it by this name while one page's head gives way to the next one's.
  { source: "/favicon.ico", destination: "/icon.svg" },
];

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Type checks are a step of their own in bin/test; the build need not repeat them.
  typescript: { ignoreBuildErrors: true },
  // The limiter loads drizzle-orm by a name it computes, which a bundler cannot follow.
  serverExternalPackages: ["@node-rs/argon2", "nodemailer", "pdfkit", "postgres", "rate-limiter-flexible"],
  // Bundled, it is empty on the server; a route below pages/api would otherwise load the module that throws.
  transpilePackages: ["server-only"],
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/review/:path*", headers: reviewHeaders },
  ],
  rewrites: async () => rewrites,
};

export default createNextIntlPlugin("./app/_i18n/request.ts")(nextConfig);
