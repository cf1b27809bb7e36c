import { readFileSync } from "node:fs";

/** Where the parts of the stack under test are; `<dataDir>/run/<part>.pid` names their processes. */
export type Stack = {
  app: string;
  sandbox: string;
  /** The one that keys for tests post to. */
  testSandbox: string;
  filestore: string;
  engine: string;
  databaseUrl: string;
  dataDir: string;
};

export function readStack(): Stack {
  const file = process.env.CUEPOST_E2E_STACK;
  if (!file) throw new Error("There is no stack: run the tests with `npm run test:e2e`.");
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Where a test may serve files that are imported by their address. */
export function readFilesHost(): string {
  const host = process.env.CUEPOST_E2E_FILES_HOST;
  if (!host) throw new Error("There is no stack: run the tests with `npm run test:e2e`.");
  return host;
}
