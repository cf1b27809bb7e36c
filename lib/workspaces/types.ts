import type { Role } from "./permissions";

export declare const proven: unique symbol;

/** A person whose place in this workspace was looked up: only `findMember` makes one. */
export interface Member {
  readonly [proven]: true;
  readonly userId: string;
  readonly userName: string;
  readonly workspaceId: string;
  readonly workspaceName: string;
  /** IANA zone, e.g. `Europe/Paris`. */
  readonly timeZone: string;
  readonly role: Role;
}
