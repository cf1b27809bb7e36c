import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const emptyModule = fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url));

export default defineConfig({
  resolve: { tsconfigPaths: true, alias: { "server-only": emptyModule } },
  test: {
    include: [
      "{app,client,components,lib,messages,inngest,db,engine,filestore,sandbox,scripts}/**/*.test.{ts,tsx}",
    ],
    globalSetup: "./scripts/testing/global-setup.ts",
    // A foreign server under the conformance suite takes its own time between two tries.
    testTimeout: process.env.CONFORMANCE_SERVER_URL ? 300_000 : 15_000,
    hookTimeout: 60_000,
    // Most tests wait for sockets and clocks, not for a core.
    maxWorkers: Math.max(3, availableParallelism()),
  },
});
