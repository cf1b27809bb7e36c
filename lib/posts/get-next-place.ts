import "server-only";
import { findQueue } from "@/lib/accounts/find-queue";
import { getAccount } from "@/lib/accounts/queries";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { findFreeSlot } from "./find-free-slot";
import type { NextPlace } from "./types";

/** Whether an account has a queue, and where it would put a post now. */
export async function getNextPlace(member: Member, accountId: string, now = new Date()): Promise<NextPlace> {
  assertMay(member, "view workspace");
  await getAccount(member, accountId);
  const { slots } = await findQueue(accountId);
  if (slots.length === 0) return { hasQueue: false, next: null };
  const slot = await findFreeSlot(member, { accountId }, now);
  return { hasQueue: true, next: slot && { ...slot, at: slot.at.toISOString() } };
}
