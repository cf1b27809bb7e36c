import { getAccountDetail } from "@/lib/accounts/account-detail";
import { findCapacity } from "@/lib/accounts/capacity";
import { pageAccounts } from "@/lib/accounts/page-accounts";
import { fetchCreatorInfo, getAccount } from "@/lib/accounts/queries";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import {
  toAccount,
  toAccountStatus,
  toCapacity,
  toCreatorInfo,
  toHealth,
  toPostingProfile,
} from "@/lib/api/account-view";
import * as contract from "@/lib/api/contract/accounts";
import { cutPage, readCursor } from "@/lib/api/page-cursor";
import { countHeld } from "@/lib/posts/count-held";
import { listProfiles } from "@/lib/profiles/list-profiles";
import { answers } from "../_door/answers";

const LIST = "accounts";

export const accountHandlers = [
  answers(contract.listAccounts)(async ({ caller: { member }, query: { status, limit, cursor } }) => {
    const place = readCursor(LIST, cursor);
    const found = await pageAccounts(member, {
      statuses: status?.map(toAccountStatus) ?? null,
      after: place && { createdAt: place.key, id: place.id },
      limit: limit + 1,
    });
    const { rows, next_cursor } = cutPage(LIST, {
      rows: found,
      limit,
      placeOf: ({ account, createdAt }) => ({ key: createdAt, id: account.id }),
    });
    return { body: { data: rows.map(({ account }) => toAccount(account)), next_cursor } };
  }),
  answers(contract.getAccount)(async ({ caller: { member }, params }) => ({
    body: toAccount(await getAccount(member, params.account_id)),
  })),
  answers(contract.getCreatorInfo)(async ({ caller: { member }, params: { account_id: accountId } }) => {
    const askedAt = new Date();
    const answer = await fetchCreatorInfo(member, accountId);
    const isTest = member.key?.isTest ?? false;
    const [capacity, { audit }] = await Promise.all([findCapacity(accountId), getTikTokAppState({ isTest })]);
    return { body: toCreatorInfo({ accountId, answer, askedAt, capacity, audit }) };
  }),
  answers(contract.getAccountHealth)(async ({ caller: { member }, params: { account_id: accountId } }) => {
    const [detail, held] = await Promise.all([
      getAccountDetail(member, accountId),
      countHeld(member, accountId),
    ]);
    return { body: toHealth(detail, held) };
  }),
  answers(contract.getAccountCapacity)(async ({ caller: { member }, params }) => {
    const { id } = await getAccount(member, params.account_id);
    return { body: toCapacity(id, await findCapacity(id)) };
  }),
  answers(contract.listPostingProfiles)(async ({ caller: { member }, params }) => {
    const { id } = await getAccount(member, params.account_id);
    const profiles = await listProfiles(member, id);
    return { body: { data: profiles.map(toPostingProfile), next_cursor: null } };
  }),
];
