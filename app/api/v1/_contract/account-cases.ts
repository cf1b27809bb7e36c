import { createGrantedAccount, createTestAccount } from "@/lib/accounts/testing";
import { createTestProfile } from "@/lib/profiles/testing";
import { type Cases, NOBODY, type World } from "./world";

const nobody = { params: { account_id: NOBODY }, code: "not_found" } as const;

/** One that the test TikTok knows. */
const account = async ({ member: { workspaceId, userId }, tiktok }: World) => {
  const { id } = await createGrantedAccount(tiktok, { workspaceId, connectedBy: userId });
  return { params: { account_id: id } };
};

export const accountCases: Cases = {
  listAccounts: {
    taken: async ({ member }) => {
      await createTestAccount(member);
      return { query: { status: "connected,reconnect_needed" } };
    },
    refused: () => ({ query: { status: "well" }, code: "invalid_request" }),
  },
  getAccount: { taken: account, refused: () => nobody },
  getCreatorInfo: { taken: account, refused: () => nobody },
  getAccountHealth: { taken: account, refused: () => nobody },
  getAccountCapacity: { taken: account, refused: () => nobody },
  listPostingProfiles: {
    taken: async ({ member }) => {
      const { id } = await createTestAccount(member);
      await createTestProfile(member, id, { isDefault: true });
      return { params: { account_id: id } };
    },
    refused: () => nobody,
  },
};
