import type { Member } from "@/lib/workspaces/types";
import type { Scope } from "./rules";

/** A program whose key was checked. `member` is its maker, narrowed to what the key may see. */
export interface Caller {
  member: Member;
  keyId: string;
  scopes: ReadonlySet<Scope>;
  /** TikTok's declaration as the maker agreed to it for this key's posts; null where they did not. */
  declaration: { sentence: string; at: Date } | null;
}

/** A key as its list shows it: never more of the secret than its ends. Instants are ISO strings. */
export interface KeyView {
  id: string;
  name: string;
  isTest: boolean;
  /** `cp_live_AbCd`. */
  prefix: string;
  lastFour: string;
  scopes: Scope[];
  /** Null is all that its maker sees. Those that are gone are counted, not named. */
  accounts: { id: string; name: string }[] | null;
  accountCount: number;
  makerName: string;
  /** Whoever reads this made it. */
  isOwn: boolean;
  /** TikTok's declaration, where its maker agreed to it. */
  declaration: string | null;
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
  /** `ending`: another secret took its place, and it goes on until `endsAt`. */
  state: "works" | "ending" | "ended";
  endsAt: string | null;
  endReason: string | null;
  /** The key whose place it took, by its last four characters. */
  replaces: string | null;
  /** Requests of the last 30 days (UTC), the oldest first. */
  usage: number[];
}

/** What a key may know of itself. */
export interface KeyFacts {
  id: string;
  name: string;
  isTest: boolean;
  prefix: string;
  lastFour: string;
  scopes: Scope[];
  accountIds: string[] | null;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  /** Until when it works beside the one that took its place. */
  endsAt: Date | null;
  replacesId: string | null;
}
