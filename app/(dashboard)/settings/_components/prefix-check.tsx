"use client";

import { Check, Info, TriangleAlert } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { PrefixCheckLine, PrefixCheck as Result } from "@/lib/media/check-prefix";
import { checkPrefixAction } from "../actions";

/** Asks for a file of ours by the public address, as TikTok would, and says what came of it. */
export function PrefixCheck() {
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
        {isBusy ? "Asking by the public address…" : "Check the prefix"}
      </Button>
      <div role="status" className="grid gap-2 text-sm empty:hidden">
        {problem && <p className="text-hold">{problem}</p>}
        {result && (
          <>
            <p className="font-medium">
              {result.passes
                ? "TikTok can pull from here, as far as this server can see."
                : "TikTok could not pull from here yet."}
            </p>
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
  ok: { Icon: Check, looks: "text-ok", word: "All right" },
  problem: { Icon: TriangleAlert, looks: "text-hold", word: "Problem" },
  note: { Icon: Info, looks: "text-ink3", word: "Note" },
} as const satisfies Record<PrefixCheckLine["state"], unknown>;

function Line({ line: { step, state, text } }: { line: PrefixCheckLine }) {
  const { Icon, looks, word } = glyphs[state];
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2">
      <Icon aria-label={word} role="img" className={`mt-px size-4 ${looks}`} />
      <div>
        <p className="font-medium first-letter:uppercase">{step}</p>
        <p className="text-ink2 text-pretty wrap-break-word">{text}</p>
      </div>
    </li>
  );
}
