import type { AccountApproval } from "@/lib/approvals/types";
import type { ComposerWords } from "./composer-state";

const NAMES_MAX = 3;

/** Who is asked for approval before it goes out. */
export function sayApproval(
  { kind, names }: AccountApproval,
  { t, locale }: { t: ComposerWords; locale: string },
): string {
  return t(`approval.check.${kind}`, { names: listNames(names, { t, locale }) || "none" });
}

function listNames(all: string[], { t, locale }: { t: ComposerWords; locale: string }): string {
  if (all.length <= NAMES_MAX) return new Intl.ListFormat(locale).format(all);
  const shown = all.slice(0, NAMES_MAX - 1);
  const [names, count] = [
    new Intl.ListFormat(locale, { type: "unit" }).format(shown),
    all.length - shown.length,
  ];
  return t("approval.more", { names, count });
}
