import { useTranslations } from "next-intl";
import { Sentence } from "@/components/shell/sentences";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { PASSCODE_CHARS_MAX } from "@/lib/clients/rules";

/** Until it is entered, nothing of the link is shown: not whose it is, nor what. */
export function PasscodeForm({ base, problem }: { base: string; problem: string | null }) {
  const t = useTranslations("review.passcode");
  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center px-6 py-16">
      <h1 className="text-[1.75rem] leading-9 font-semibold">{t("title")}</h1>
      <p className="mt-2 mb-6 text-ink2 text-pretty">{t("text")}</p>
      <form method="post" action={`${base}/passcode`} className="grid gap-3">
        <label htmlFor="passcode" className="text-sm font-medium">
          {t("label")}
        </label>
        <Input
          id="passcode"
          name="passcode"
          type="password"
          required
          maxLength={PASSCODE_CHARS_MAX}
          autoComplete="one-time-code"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "passcode-problem" : undefined}
          className="h-11"
        />
        {problem && (
          <p id="passcode-problem" role="alert" className="text-sm text-hold">
            <Sentence>{problem}</Sentence>
          </p>
        )}
        <Button type="submit" variant="primary" size="lg">
          {t("open")}
        </Button>
      </form>
    </main>
  );
}
