/** A valid configuration for tests; nothing listens at these addresses. */
export const testEnv = {
  APP_URL: "http://localhost:3000",
  AUTH_SECRET: "only-for-tests-0123456789abcdefghijklmnop",
  TOKEN_KEYS: `k1:${Buffer.alloc(32, 7).toString("base64")}`,
  TIKTOK_CLIENT_KEY: "test-client-key",
  TIKTOK_CLIENT_SECRET: "test-client-secret",
  TIKTOK_AUTH_ORIGIN: "http://tiktok.invalid",
  TIKTOK_API_ORIGIN: "http://tiktok.invalid",
  FILESTORE_URL: "http://filestore.invalid",
  FILESTORE_API_KEY: "sk_test_0123456789abcdef",
  INNGEST_BASE_URL: "http://inngest.invalid",
  INNGEST_SIGNING_KEY: `signkey-prod-${"0".repeat(64)}`,
  INNGEST_EVENT_KEY: "test-event-key",
  UPLOADTHING_TOKEN: "",
  // All test files share a database, and their posts must not make a rush for each other.
  RUSH_POSTS: "1000000",
  NEXT_TELEMETRY_DISABLED: "1",
} satisfies Record<string, string>;
