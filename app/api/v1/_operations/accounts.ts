import { getAccountDetail } from "@/lib/accounts/account-detail";
import { findCapacity } from "@/lib/accounts/capacity";
import { fetchCreatorInfo, getAccount } from "@/lib/accounts/queries";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import { toAccount, toCapacity, toCreatorInfo, toHealth } from "@/lib/api/account-view";
import * as contract from "@/lib/api/contract/accounts";
import { askingTikTok } from "@/lib/api/tiktok-problem";
import { countHeld } from "@/lib/posts/count-held";
import { answers } from "../_door/answers";

export const accountHandlers = [
  answers(contract.getAccount)(async ({ caller: { member }, params }) => ({
    body: toAccount(await getAccount(member, params.account_id)),
  })),
  answers(contract.getCreatorInfo)(async ({ caller: { member }, params: { account_id: accountId } }) => {
    const askedAt = new Date();
    const answer = await askingTikTok(() => fetchCreatorInfo(member, accountId));
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
];
