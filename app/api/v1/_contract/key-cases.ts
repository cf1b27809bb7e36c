import type { Cases } from "./world";

const stray = { query: { hello: "1" }, code: "unknown_field" } as const;

export const keyCases: Cases = {
  getMe: { taken: () => ({}), refused: () => stray },
  getUsage: {
    taken: () => ({ query: { days: "7" } }),
    refused: () => ({ query: { days: "soon" }, code: "invalid_request" }),
  },
};
