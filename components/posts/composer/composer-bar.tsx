"use client";

import { ArrowLeft } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useSentence } from "@/components/shell/sentences";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { Tooltip } from "@/components/ui/tooltip";
import type { Problem } from "@/lib/posts/problems";
import { prescribed } from "@/lib/posts/rules";
import { BarTime } from "./bar-time";
import { ConsentText } from "./consent-text";
import { describeButton } from "./describe-button";
import { type StepName, stepAfter } from "./steps";
import type { ComposerModel } from "./use-composer";

interface ComposerBarProps {
  composer: ComposerModel;
  /** What is being done, in words, or null. */
  busy: string | null;
  onSchedule: () => void;
  /** For whoever cannot approve a post: asks somebody who can. */
  onAskApproval: (() => void) | null;
  /** Leads to where the time is chosen. */
  onTime: () => void;
  /** Other ways to go on, e.g. the queue or a draft. */
  others?: ReactNode;
  /** A phone has the bar at its last step alone, with a way back. */
  phoneStep: StepName;
  onBack: () => void;
}

/** The declaration stands before the one button, and the button says what will happen. */
export function ComposerBar(props: ComposerBarProps) {
  const say = useSentence();
  const { composer, busy, onSchedule, onAskApproval, onTime, others, phoneStep, onBack } = props;
  const [t, locale] = [useTranslations("composer"), useLocale()];
  const { state, targets, problems } = composer;
  const isBlocked = problems.length > 0 || busy !== null;
  const reason = tooltipOf(problems);
  const tooltip = reason && say(reason);
  const asked = targets.filter(({ approval }) => approval !== null).length;
  const times = targets.length > 0 ? targets.map(({ time }) => time) : [composer.time];
  return (
    <div
      className={cn(
        "flex flex-1 flex-wrap items-center gap-x-4 gap-y-2",
        stepAfter(phoneStep, 1) !== null && "max-md:hidden",
      )}
    >
      <div className="min-w-56 flex-1">
        <ConsentText
          declared={targets.map(({ settings, account, creator }) => ({
            settings,
            name: creator?.nickname ?? account?.displayName ?? "",
          }))}
        />
      </div>
      <div className="flex flex-wrap gap-2 max-md:w-full">
        <IconButton
          label={t("steps.back")}
          variant="outline"
          size="lg"
          className="md:hidden"
          onClick={onBack}
        >
          <ArrowLeft aria-hidden className="rtl:-scale-x-100" />
        </IconButton>
        <BarTime composer={composer} onTime={onTime} />
        {others}
        {onAskApproval && !state.isNow && asked === 0 && (
          <Button onClick={onAskApproval} disabled={isBlocked} className="max-md:h-11">
            {t("button.askApproval")}
          </Button>
        )}
        <Tooltip text={tooltip}>
          <span
            tabIndex={isBlocked ? 0 : undefined}
            title={tooltip ?? undefined}
            className="max-md:min-w-0 max-md:flex-1"
          >
            <Button
              variant="primary"
              onClick={onSchedule}
              disabled={isBlocked}
              className="max-md:h-11 max-md:w-full"
            >
              <span className="truncate">{busy ?? describeButton(state, { times, asked, t, locale })}</span>
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
