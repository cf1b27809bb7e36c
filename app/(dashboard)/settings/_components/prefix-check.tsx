"use client";

import { Check, Info, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useSentence } from "@/components/shell/sentences";
import { Button } from "@/components/ui/button";
import type { PrefixCheckLine, PrefixCheck as Result } from "@/lib/media/check-prefix";
import { checkPrefixAction } from "../actions";

/** Asks for a file of ours by the public address, as TikTok would, and says what came of it. */
export function PrefixCheck() {
  const t = useTranslations("settings.prefix");
  const [result, setResult] = useState<Result>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, startCheck] = useTransition();

  const check = () =>
    startCheck(async () => {
      const answer = await checkPrefixAction({});
      setResult(answer.ok ? answer.value : undefined);
      setProblem(answer.ok ? undefined : answer.message);
    });

  return (
    <div className="grid gap-3" aria-busy={isBusy}>
      <Button size="sm" onClick={check} disabled={isBusy} className="justify-self-start">
        {t(isBusy ? "checking" : "check")}
      </Button>
      <div role="status" className="grid gap-2 text-sm empty:hidden">
        {problem && <p className="text-hold">{problem}</p>}
        {result && (
          <>
            <p className="font-medium">{t(result.passes ? "passes" : "fails")}</p>
            <ul className="grid gap-2">
              {result.lines.map((line) => (
                <Line key={line.step} line={line} />
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

const glyphs = {
  ok: { Icon: Check, looks: "text-ok" },
  problem: { Icon: TriangleAlert, looks: "text-hold" },
  note: { Icon: Info, looks: "text-ink3" },
} as const satisfies Record<PrefixCheckLine["state"], unknown>;

function Line({ line: { step, state, text } }: { line: PrefixCheckLine }) {
  const say = useSentence();
  const t = useTranslations("settings.prefix");
  const { Icon, looks } = glyphs[state];
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2">
      <Icon aria-label={t(`states.${state}`)} role="img" className={`mt-px size-4 ${looks}`} />
      <div>
        <p className="font-medium first-letter:uppercase">{say(step)}</p>
        <p className="text-ink2 text-pretty wrap-break-word">{say(text)}</p>
      </div>
    </li>
  );
}
