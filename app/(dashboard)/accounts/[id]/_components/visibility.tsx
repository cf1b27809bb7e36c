import { useTranslations } from "next-intl";
import { privateAccountPath } from "@/lib/posts/problems";

interface VisibilityProps {
  isPrivate: boolean | null;
  isUnaudited: boolean;
}

export function Visibility({ isPrivate, isUnaudited }: VisibilityProps) {
  const t = useTranslations("accounts.visibility");
  return (
    <div className="grid gap-3">
      <p>{t(isPrivate === null ? "unknown" : isPrivate ? "private" : "public")}</p>
      {isUnaudited && <UnauditedHint isPrivate={isPrivate} />}
    </div>
  );
}

function UnauditedHint({ isPrivate }: Pick<VisibilityProps, "isPrivate">) {
  const t = useTranslations("accounts.visibility");
  if (isPrivate) {
    return <p className="text-sm text-ink2 text-pretty">{t("stayPrivate")}</p>;
  }
  return (
    <div className="rounded-card bg-wait-soft px-3.5 py-2.5 text-wait text-pretty">
      <p>{t("makePrivate")}</p>
      <p className="mt-1 font-medium">{privateAccountPath}</p>
      <p className="mt-1">{t("drafts")}</p>
    </div>
  );
}
