import type { TestTikTok } from "@/lib/accounts/testing-tiktok";
import type { ProblemCode } from "@/lib/api/contract/problem-codes";
import { createTestKey } from "@/lib/keys/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";

/** A workspace of its own for each case, and a key that may do everything. */
export interface World {
  member: Member;
  keyId: string;
  secret: string;
  tiktok: TestTikTok;
}

export interface Call {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Case {
  /** A request that is carried out. */
  taken: (world: World) => Call | Promise<Call>;
  /** One that is not, and by which code it is refused. */
  refused: (world: World) => (Call & { code: ProblemCode }) | Promise<Call & { code: ProblemCode }>;
}

export type Cases = Record<string, Case>;

export async function makeWorld(tiktok: TestTikTok): Promise<World> {
  const member = await createTestMember();
  return { member, tiktok, ...(await createTestKey(member)) };
}

/** Of nothing that there is. */
export const NOBODY = "0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10";
