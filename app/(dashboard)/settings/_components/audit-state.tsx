import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { TikTokAppState } from "@/lib/accounts/types";
import { privateAccountPath } from "@/lib/posts/problems";

const tones: Record<TikTokAppState["audit"], Tone> = { audited: "ok", unaudited: "wait", unknown: "neutral" };

/** What TikTok lets this Cuepost do, who says so, and what still works. */
export function AuditState({ state }: { state: TikTokAppState }) {
  const t = useTranslations("settings.audit");
  return (
    <div className="grid gap-2 text-pretty">
      <Badge tone={tones[state.audit]} className="justify-self-start">
        {t(`${state.audit}.word`)}
      </Badge>
      <p className="text-ink2">{t(`${state.audit}.text`)}</p>
      {state.audit !== "audited" && <Limits />}
      <p className="text-sm text-ink3">{t(`source.${sourceOf(state)}`)}</p>
    </div>
  );
}

function Limits() {
  const t = useTranslations("settings.audit");
  return (
    <ul className="grid list-disc gap-1 ps-5 text-ink2 marker:text-ink3">
      <li>
        {t.rich("limits.private", {
          path: () => <span className="font-medium text-ink">{privateAccountPath}</span>,
        })}
      </li>
      <li>{t("limits.onlyMe")}</li>
      <li>{t("limits.accounts")}</li>
      <li>{t("limits.drafts")}</li>
    </ul>
  );
}

/** Who says so, and what to do about it. */
function sourceOf({ audit, auditSource }: TikTokAppState) {
  if (auditSource !== "setting") return audit;
  return audit === "audited" ? "settingYes" : "settingNo";
}
