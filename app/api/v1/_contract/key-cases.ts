import type { Cases } from "./world";

const stray = { query: { hello: "1" }, code: "unknown_field" } as const;

export const keyCases: Cases = {
  getMe: { taken: () => ({}), refused: () => stray },
  getOwnKey: { taken: () => ({}), refused: () => stray },
  rotateOwnKey: {
    taken: () => ({ body: { overlap_hours: 1 } }),
    refused: () => ({ body: { overlap_hours: 5 }, code: "invalid_request" }),
  },
  revokeOwnKey: { taken: () => ({}), refused: () => stray },
  getUsage: {
    taken: () => ({ query: { days: "7" } }),
    refused: () => ({ query: { days: "soon" }, code: "invalid_request" }),
  },
};
