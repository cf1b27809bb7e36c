"use client";

import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** What Next gives an error page. */
export interface PageError {
  error: Error & { digest?: string };
  reset: () => void;
}

/** What broke, that nothing was lost by it, and another try. Inside the frame the rest of the desk goes on. */
export function BrokenPage({
  error,
  reset,
  title,
  assurance,
}: PageError & { title?: string; assurance?: string }) {
  const t = useTranslations("shell.broken");
  return (
    <EmptyState
      heading="h1"
      icon={<CircleAlert />}
      title={title ?? t("title")}
      className="py-[18vh]"
      action={
        <>
          <Button variant="primary" onClick={reset}>
            {t("again")}
          </Button>
          <Button asChild>
            <Link href="/calendar">{t("openCalendar")}</Link>
          </Button>
        </>
      }
    >
      <p>{assurance ?? t("assurance")}</p>
      {error.digest && (
        <details className="mt-3 text-sm">
          <summary className="cursor-pointer py-1">{t("details")}</summary>
          <p className="timecode">{t("digest", { digest: error.digest })}</p>
        </details>
      )}
    </EmptyState>
  );
}
