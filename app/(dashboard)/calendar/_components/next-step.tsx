import { Clapperboard, Hourglass, UserRoundPlus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { CalendarView } from "./calendar-place";

const steps = {
  account: {
    icon: <UserRoundPlus />,
    href: "/accounts",
  },
  video: {
    icon: <Clapperboard />,
    href: "/media",
  },
} as const;

const looks = "pointer-events-auto rounded-xl border border-line bg-card py-8 shadow-float";

export function NextStep({ step }: { step: keyof typeof steps | "given" }) {
  return step === "given" ? <WaitForAccounts /> : <OwnStep step={step} />;
}

/** What a person sees who was given no account yet. */
function WaitForAccounts() {
  const t = useTranslations("calendar.nextStep.given");
  return (
    <EmptyState icon={<Hourglass />} title={t("title")} className={looks}>
      {t("text")}
    </EmptyState>
  );
}

function OwnStep({ step }: { step: keyof typeof steps }) {
  const t = useTranslations(`calendar.nextStep.${step}`);
  const { icon, href } = steps[step];
  return (
    <EmptyState
      icon={icon}
      title={t("title")}
      className={looks}
      action={
        <Button asChild variant="primary">
          <Link href={href}>{t("action")}</Link>
        </Button>
      }
    >
      {t("text")}
    </EmptyState>
  );
}

/** A day, week or month of a desk in use: quiet, out of the way of the slots. */
export function NothingPlanned({ view }: { view: CalendarView }) {
  const t = useTranslations("calendar");
  return (
    <div className="pointer-events-auto mx-auto hidden w-fit items-center gap-4 rounded-card border border-line bg-card py-2 ps-4 pe-2 shadow-float md:flex">
      <span className="text-ink2">{t("nothingPlannedIn", { view })}</span>
      <Button asChild variant="primary" size="sm">
        <Link href="/posts/new">{t("newPost")}</Link>
      </Button>
    </div>
  );
}
