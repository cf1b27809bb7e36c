import type { ProblemCode } from "@/lib/api/contract/problem-codes";
import type { Permission } from "@/lib/workspaces/permissions";
import type { Entry } from "./entry";
import type { Maker } from "./make-things";

/** What is sent: parameters of the path, the query, the body. */
export interface Sent {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface OperationEntry {
  /** Of whoever made the key; null where anybody's may. */
  needs: Permission | null;
  about: Entry["about"];
  /** Makes what is asked for where the maker stands, and says how it is asked for. */
  ask: (make: Maker) => Promise<Sent>;
  /** A list in which something of the given account has to stand. */
  showsGiven?: boolean;
  /** How it may end for who may: what it needs of the outside world is not there. */
  mayEnd?: readonly ProblemCode[];
  /** How it says "not found", where not by its status. */
  isMissing?: (body: unknown) => boolean;
}

export type Operations = Record<string, OperationEntry>;

export function listing(needs: Permission | null, more: Partial<OperationEntry> = {}): OperationEntry {
  return { needs, about: "nothing", ask: async () => ({}), ...more };
}

export function listingGiven(needs: Permission): OperationEntry {
  return listing(needs, { showsGiven: true });
}

/** Of one account. */
export function aboutAccount(needs: Permission, more: Partial<OperationEntry> = {}): OperationEntry {
  const ask = async ({ ground }: Maker) => ({ params: { account_id: ground.accountId } });
  return { needs, about: "account", ask, ...more };
}

type State = Parameters<Maker["post"]>[0];

/** Of one post in this state. */
export function aboutPost(needs: Permission, state: State, more: Partial<Sent> = {}): OperationEntry {
  const ask = async (make: Maker) => ({ params: { post_id: (await make.post(state)).id }, ...more });
  return { needs, about: "account", ask };
}

/** Of one file of the library, which all accounts share. */
export function aboutMedia(needs: Permission): OperationEntry {
  return {
    needs,
    about: "workspace",
    ask: async (make) => ({ params: { media_id: await make.media() } }),
  };
}
