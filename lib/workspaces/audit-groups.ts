import { type AuditKind, auditKinds } from "./audit-kinds";

/** What the log can be narrowed to at once: the noun that a kind begins with. */
export const auditGroups = [...new Set(auditKinds.map(groupOf))];
export type AuditGroup = (typeof auditGroups)[number];

type GroupOf<Kind> = Kind extends `${infer Noun}/${string}` ? Noun : never;

export function groupOf(kind: AuditKind): GroupOf<AuditKind> {
  return kind.slice(0, kind.indexOf("/")) as GroupOf<AuditKind>;
}

/** A kind, or all of a noun. */
export function readKinds(asked: string): AuditKind[] {
  return auditKinds.filter((kind) => kind === asked || groupOf(kind) === asked);
}
