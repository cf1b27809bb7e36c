import { z } from "zod";
import { roles } from "./permissions";
import {
  GIVEN_ACCOUNTS_MAX,
  isReadableBrand,
  LABEL_NAME_MAX,
  LABELED_AT_ONCE_MAX,
  LABELS_PER_ITEM_MAX,
  LATE_MINUTES_MAX,
  labelColours,
  SEARCH_CHARS_MAX,
  WORKSPACE_NAME_MAX,
} from "./rules";

export const WorkspaceName = z
  .string()
  .trim()
  .min(1, "Give the workspace a name.")
  .max(WORKSPACE_NAME_MAX, `A name has at most ${WORKSPACE_NAME_MAX} characters.`);

export const TimeZone = z.string().refine(isTimeZone, "Choose a time zone from the list.");

/** How many minutes late a post may go out by itself: from a form, as text. */
const LateMinutes = z.coerce.number().int().min(0).max(LATE_MINUTES_MAX);

export const WorkspaceInput = z.object({
  name: WorkspaceName,
  timeZone: TimeZone,
  lateMinutesMax: LateMinutes.optional(),
});
export type WorkspaceInput = z.infer<typeof WorkspaceInput>;

export const TwoFactorRuleInput = z.strictObject({ isRequired: z.boolean() });
export type TwoFactorRuleInput = z.infer<typeof TwoFactorRuleInput>;

export const RoleInput = z.enum(roles, "Choose a role.");

const EMAIL_CHARS_MAX = 254;

export const InvitationInput = z
  .object({
    email: z
      .string()
      .trim()
      .toLowerCase()
      .max(EMAIL_CHARS_MAX, "This address is too long.")
      .pipe(z.email("Enter an address like ines@example.com.")),
    role: RoleInput,
    /** Null is every account, also those connected later. */
    accountIds: z
      .array(z.uuid())
      .max(GIVEN_ACCOUNTS_MAX, `Choose up to ${GIVEN_ACCOUNTS_MAX} accounts, or all.`)
      .transform((ids) => [...new Set(ids)])
      .nullable(),
  })
  .refine(({ role, accountIds }) => role !== "client" || accountIds?.length !== 0, {
    path: ["accountIds"],
    message: "A client sees the accounts given to them: choose at least one.",
  });
export type InvitationInput = z.infer<typeof InvitationInput>;

export const NewWorkspaceInput = z.object({ name: WorkspaceName, timeZone: TimeZone });

export const BrandInput = z.strictObject({
  colour: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, "Write a colour as # and six digits, such as #26687a.")
    .refine(isReadableBrand, "White letters cannot be read on this colour. Choose a darker one.")
    .nullable(),
});
export type BrandInput = z.infer<typeof BrandInput>;

/** What is hard to undo is asked for with the workspace's name, typed by hand. */
const TypedName = z.string().trim().max(WORKSPACE_NAME_MAX);

export const TransferInput = z.strictObject({
  userId: z.uuid("Choose who gets the workspace."),
  name: TypedName,
});
export type TransferInput = z.infer<typeof TransferInput>;

export const DeletionInput = z.strictObject({ name: TypedName });
export type DeletionInput = z.infer<typeof DeletionInput>;

export const InvitationIdInput = z.object({ invitationId: z.uuid() });

export const MemberRoleInput = z.object({ userId: z.uuid(), role: RoleInput });
export type MemberRoleInput = z.infer<typeof MemberRoleInput>;

export const MemberIdInput = z.object({ userId: z.uuid() });

const LabelName = z
  .string()
  .transform((name) => name.replaceAll(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .min(1, "Give the label a name.")
      .max(LABEL_NAME_MAX, `A label has at most ${LABEL_NAME_MAX} characters.`),
  );

export const NewLabelInput = z.strictObject({
  name: LabelName,
  colour: z.enum(labelColours, "Choose a colour."),
});
export type NewLabelInput = z.infer<typeof NewLabelInput>;

export const LabelInput = NewLabelInput.extend({ labelId: z.uuid() });
export type LabelInput = z.infer<typeof LabelInput>;

export const LabelIdInput = z.strictObject({ labelId: z.uuid() });
export type LabelIdInput = z.infer<typeof LabelIdInput>;

const labelIds = z
  .array(z.uuid())
  .max(LABELS_PER_ITEM_MAX, `Choose up to ${LABELS_PER_ITEM_MAX} labels.`)
  .transform((ids) => [...new Set(ids)]);

/** What is taken away and what is put on, of posts or files together: each keeps its other labels. */
export const LabelChange = z.strictObject({ add: labelIds, remove: labelIds });

/** Posts or files, each named once. */
export const labeledIds = z
  .array(z.uuid())
  .min(1, "Choose something first.")
  .max(LABELED_AT_ONCE_MAX, `Choose up to ${LABELED_AT_ONCE_MAX} at once.`)
  .transform((ids) => [...new Set(ids)]);

export const SearchInput = z.object({
  q: z
    .string()
    .trim()
    .min(1, "Type what to look for.")
    .max(SEARCH_CHARS_MAX, `A search has at most ${SEARCH_CHARS_MAX} characters.`),
});

/** Of each kind; more is what the pages themselves are for. */
export const SEARCH_HITS_MAX = 8;

/** A named zone; a bare offset such as `+01:00` knows no clock changes and is refused. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const SUBJECT_ID_MAX = 64;

/** What the address of the audit log asks for; what it cannot mean is passed over: links grow old. */
export const AuditFilter = z.object({
  person: z.uuid().optional().catch(undefined),
  /** A kind, or the noun of several. */
  kind: z.string().max(64).optional().catch(undefined),
  /** The id of a person, account, post or file. */
  subject: z.string().max(SUBJECT_ID_MAX).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  search: z.string().trim().max(100).optional().catch(undefined),
  /** The last entry of the page before. */
  before: z.coerce.number().int().min(1).optional().catch(undefined),
});
export type AuditFilter = z.infer<typeof AuditFilter>;
