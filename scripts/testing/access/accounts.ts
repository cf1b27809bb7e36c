import { randomUUID } from "node:crypto";
import { db } from "@/db";
import { oauthStates } from "@/db/schema";
import { getAccountDetail } from "@/lib/accounts/account-detail";
import { beginConnect } from "@/lib/accounts/begin-connect";
import { listCapacities } from "@/lib/accounts/capacity";
import { disconnectAccount } from "@/lib/accounts/disconnect-account";
import { getQueue } from "@/lib/accounts/find-queue";
import { finishConnect } from "@/lib/accounts/finish-connect";
import { giveAccounts } from "@/lib/accounts/give-accounts";
import { listGivenAccounts } from "@/lib/accounts/list-given-accounts";
import { listStandings } from "@/lib/accounts/list-standings";
import { listAccountNotices } from "@/lib/accounts/notices";
import { pageAccounts } from "@/lib/accounts/page-accounts";
import { fetchCreatorInfo, getAccount, listAccounts, listPostAccounts } from "@/lib/accounts/queries";
import { searchAccounts } from "@/lib/accounts/search-accounts";
import { setQueue } from "@/lib/accounts/set-queue";
import { setVideoSource } from "@/lib/accounts/set-video-source";
import { sha256 } from "@/lib/crypto";
import { type Entries, entry, list, listOfGiven, ofAccount } from "./entry";

/** No TikTok stands behind these accounts: it is asked, and does not answer. */
const withoutTikTok = ["unavailable", "throttled", "conflict"] as const;

export const accountVerbs: Entries = {
  beginConnect: list("connect accounts", (member) => beginConnect(member, { sessionHash: "session" })),
  disconnectAccount: ofAccount("disconnect accounts", disconnectAccount),
  fetchCreatorInfo: ofAccount("compose posts", fetchCreatorInfo, withoutTikTok),
  finishConnect: entry({
    needs: "connect accounts",
    about: "nothing",
    make: async (_, { userId, workspaceId }) => {
      const state = randomUUID();
      const expiresAt = new Date(Date.now() + 60_000);
      const whose = { sessionHash: "session", userId, workspaceId };
      await db.insert(oauthStates).values({ stateHash: sha256(state), ...whose, expiresAt });
      return state;
    },
    call: (member, state) => finishConnect(member, { state, error: "access_denied", sessionHash: "session" }),
    mayEnd: withoutTikTok,
  }),
  getAccount: ofAccount("view workspace", getAccount),
  getAccountDetail: ofAccount("view workspace", (member, id) => getAccountDetail(member, id)),
  getQueue: ofAccount("view workspace", getQueue),
  giveAccounts: entry({
    needs: "manage people",
    about: "workspace",
    make: async (make) => ({ userId: await make.person(), accountIds: [await make.account()] }),
    call: giveAccounts,
  }),
  listAccountNotices: list("view workspace", (member) => listAccountNotices(member)),
  listAccounts: listOfGiven("view workspace", listAccounts),
  listCapacities: listOfGiven("view workspace", (member) => listCapacities(member)),
  listGivenAccounts: list("manage people", listGivenAccounts),
  listPostAccounts: listOfGiven("view posts", listPostAccounts),
  listStandings: listOfGiven("view posts", listStandings),
  pageAccounts: listOfGiven("view workspace", (member) =>
    pageAccounts(member, { statuses: null, after: null, limit: 100 }),
  ),
  searchAccounts: listOfGiven("view workspace", (member) => searchAccounts(member, "slow")),
  setQueue: ofAccount("compose posts", (member, accountId) =>
    setQueue(member, { accountId, timeZone: null, slots: [{ weekday: 1, minute: 540 }] }),
  ),
  setVideoSource: ofAccount("connect accounts", (member, accountId) =>
    setVideoSource(member, { accountId, videoSource: "upload" }),
  ),
};
