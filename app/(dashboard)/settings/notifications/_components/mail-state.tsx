import Link from "next/link";
import { useTranslations } from "next-intl";

interface MailStateProps {
  state: "sent" | "mailbox" | "none";
  address: string;
}

/** Whether anything comes at all, before one chooses what. */
export function MailState({ state, address }: MailStateProps) {
  const t = useTranslations("notices.settings");
  if (state === "sent") return <p className="pt-6 text-sm text-ink2">{t("address", { address })}</p>;
  return (
    <p className="mt-6 rounded-card bg-wait-soft px-4 py-3 text-sm text-ink text-pretty">
      {t(state)}{" "}
      {state === "mailbox" && (
        <Link
          href={{ pathname: "/mailbox", query: { to: address } }}
          className="underline underline-offset-2"
        >
          {t("openMailbox")}
        </Link>
      )}
    </p>
  );
}
