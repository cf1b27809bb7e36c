import { randomUUID } from "node:crypto";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestProfile } from "@/lib/profiles/testing";
import type { Case, Cases } from "./world";

const ofNobody = { params: { account_id: randomUUID() }, code: "not_found" } as const;

/** Of an account that no TikTok knows. */
const ofAccount: Case = {
  taken: async ({ member }) => ({ params: { account_id: (await createTestAccount(member)).id } }),
  refused: () => ofNobody,
};

export const accountCases: Cases = {
  listAccounts: {
    taken: async ({ member }) => {
      await createTestAccount(member);
      return { query: { status: "connected,reconnect_needed" } };
    },
    refused: () => ({ query: { status: "well" }, code: "invalid_request" }),
  },
  getAccount: ofAccount,
  getAccountHealth: ofAccount,
  getAccountCapacity: ofAccount,
  listPostingProfiles: {
    taken: async ({ member }) => {
      const { id } = await createTestAccount(member);
      await createTestProfile(member, id, { isDefault: true });
      return { params: { account_id: id } };
    },
    refused: () => ofNobody,
  },
  getCreatorInfo: {
    // A permission that has ended: TikTok need not be asked to say so.
    taken: async ({ member }) => ({
      params: { account_id: (await createTestAccount(member, { status: "reconnect needed" })).id },
    }),
    refused: () => ofNobody,
  },
};
