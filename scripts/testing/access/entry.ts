import type { AppErrorCode } from "@/lib/errors";
import type { Permission, Role } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import type { Maker } from "./make-things";
import type { Person } from "./make-world";

/** Whose thing is asked for: of an account that was given, of one that was not, or of another workspace. */
export type Spot = "given" | "withheld" | "foreign";

export interface Entry<Things = unknown> {
  /** Null where everybody may who is in the workspace. */
  needs: Permission | null;
  /** `account`: what belongs to one, or is one. `workspace`: what all accounts share. `nothing`: a list, or something new. */
  about: "account" | "workspace" | "nothing";
  make: (make: Maker, who: Person) => Promise<Things>;
  call: (member: Member, things: Things) => Promise<unknown>;
  /** In place of what `about` says: whether a role does not see what lies there. */
  isHidden?: (role: Role, spot: Spot) => boolean;
  /** A value that says as much as "not found". */
  isMissing?: (value: unknown) => boolean;
  /** A value that says as much as "forbidden". */
  isForbidden?: (value: unknown) => boolean;
  /** A list in which something of the given account has to stand, or the test would be content with an empty one. */
  showsGiven?: boolean;
  /** How it may end for who may: what it needs of the outside world is not there. */
  mayEnd?: readonly AppErrorCode[];
}

export type Entries = Record<string, Entry>;

/** Remembers what its things are while it is written down; afterwards all entries are alike. */
export function entry<Things>(given: Entry<Things>): Entry {
  return given as Entry;
}

const nothing = async () => ({});

/** A list, a sum or a search: whoever may gets an answer, without anything in it that they do not see. */
export function list(needs: Permission | null, call: (member: Member) => Promise<unknown>): Entry {
  return { needs, about: "nothing", make: nothing, call: (member) => call(member) };
}

/** The same of posts or accounts, of which there are some. */
export function listOfGiven(needs: Permission, call: (member: Member) => Promise<unknown>): Entry {
  return { ...list(needs, call), showsGiven: true };
}

/** Of one account, named by its id. */
export function ofAccount(
  needs: Permission,
  call: (member: Member, accountId: string) => Promise<unknown>,
  mayEnd: readonly AppErrorCode[] = [],
): Entry {
  return entry({ needs, about: "account", make: (make) => make.account(), call, mayEnd });
}

interface NamedPost {
  postId: string;
  revision: number;
}

/** Of one post in this state, as a person saw it. */
export function ofPost(
  needs: Permission,
  status: Parameters<Maker["post"]>[0],
  call: (member: Member, post: NamedPost) => Promise<unknown>,
  mayEnd: readonly AppErrorCode[] = [],
): Entry {
  const make = async (maker: Maker) => {
    const { id, revision } = await maker.post(status);
    return { postId: id, revision };
  };
  return entry({ needs, about: "account", make, call, mayEnd });
}

/** Of one file of the library. */
export function ofMedia(
  needs: Permission,
  call: (member: Member, mediaId: string) => Promise<unknown>,
  mayEnd: readonly AppErrorCode[] = [],
): Entry {
  return entry({ needs, about: "workspace", make: (make) => make.media(), call, mayEnd });
}

/** Several posts are judged one by one: refused is who is told of each that there is none. */
export function answersNone(value: unknown): boolean {
  return (value as { ok: boolean; message?: string }[]).every(
    ({ ok, message }) => !ok && message === "There is no such post.",
  );
}
