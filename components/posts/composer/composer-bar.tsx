"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";
import type { Problem } from "@/lib/posts/problems";
import { prescribed } from "@/lib/posts/rules";
import { ConsentText } from "./consent-text";
import { describeButton } from "./describe-button";
import type { ComposerModel } from "./use-composer";

interface ComposerBarProps {
  composer: ComposerModel;
  /** What is being done, in words, or null. */
  busy: string | null;
  onSchedule: () => void;
  /** For whoever cannot approve a post: asks somebody who can. */
  onAskApproval: (() => void) | null;
  /** Other ways to go on, e.g. the queue or a draft. */
  others?: ReactNode;
  /** On a phone only the last step has it. */
  isHiddenOnPhone: boolean;
}

/** The declaration stands before the one button, and the button says what will happen. */
export function ComposerBar(props: ComposerBarProps) {
  const { composer, busy, onSchedule, onAskApproval, others, isHiddenOnPhone } = props;
  const [t, locale] = [useTranslations("composer"), useLocale()];
  const { state, targets, problems } = composer;
  const isBlocked = problems.length > 0 || busy !== null;
  const tooltip = tooltipOf(problems);
  const times = targets.length > 0 ? targets.map(({ time }) => time) : [composer.time];
  return (
    <div
      className={cn("flex flex-1 flex-wrap items-center gap-x-4 gap-y-2", isHiddenOnPhone && "max-md:hidden")}
    >
      <div className="min-w-56 flex-1">
        <ConsentText
          declared={targets.map(({ settings, account, creator }) => ({
            settings,
            name: creator?.nickname ?? account?.displayName ?? "",
          }))}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        {others}
        {onAskApproval && !state.isNow && (
          <Button onClick={onAskApproval} disabled={isBlocked} className="max-md:h-11">
            {t("button.askApproval")}
          </Button>
        )}
        <Tooltip text={tooltip}>
          <span tabIndex={isBlocked ? 0 : undefined} title={tooltip ?? undefined}>
            <Button variant="primary" onClick={onSchedule} disabled={isBlocked} className="max-md:h-11">
              {busy ?? describeButton(state, { times, t, locale })}
            </Button>
          </span>
        </Tooltip>
      </div>
    </div>
  );
}

/** TikTok prescribes the words for an open disclosure; the first thing to do explains everything else. */
function tooltipOf(problems: Problem[]): string | null {
  const disclosure = problems.find(({ message }) => message === prescribed.indicatePromotion);
  return (disclosure ?? problems[0])?.message ?? null;
}
