import type { NewLinkInput } from "@/lib/clients/input";

type Answer<Value> = { ok: true; value: Value } | { ok: false; message: string };

export interface LinkActions {
  make: (input: NewLinkInput) => Promise<Answer<{ url: string }>>;
  revoke: (input: { linkId: string }) => Promise<Answer<void>>;
}

/** What is shared: a post, or some days of accounts that are chosen in the sheet. */
export type Shared =
  | { kind: "post"; postId: string }
  | {
      kind: "plan";
      firstDay: string;
      lastDay: string;
      accounts: readonly { id: string; displayName: string }[];
    };
