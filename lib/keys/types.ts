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
