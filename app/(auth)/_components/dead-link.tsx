import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Title } from "./title";

const paths = { reset: "/reset-password", settings: "/settings/security" } as const;

export function DeadLink({ leadsTo }: { leadsTo: keyof typeof paths }) {
  const t = useTranslations("auth.deadLink");
  return (
    <>
      <Title>{t("title")}</Title>
      <p className="mb-6 text-ink2 text-pretty">{t("explanation")}</p>
      <Button asChild size="lg">
        <Link href={paths[leadsTo]}>{t(leadsTo)}</Link>
      </Button>
    </>
  );
}
