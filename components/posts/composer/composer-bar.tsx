"use client";

import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import type { Problem } from "@/lib/posts/problems";
import { prescribed } from "@/lib/posts/rules";
import { type ComposerState, describeButton, type TimeAnswer } from "./composer-state";
import { ConsentText } from "./consent-text";

interface ComposerBarProps {
  state: ComposerState;
  time: TimeAnswer;
  problems: Problem[];
  /** What is being done, in words, or null. */
  busy: string | null;
  canSave: boolean;
  onSave: () => void;
  onSchedule: () => void;
  /** For whoever cannot approve a post: asks somebody who can. */
  onAskApproval: (() => void) | null;
}

/** The declaration stands before the one button, and the button says what will happen. */
export function ComposerBar(props: ComposerBarProps) {
  const { state, time, problems, busy, canSave, onSave, onSchedule, onAskApproval } = props;
  const isBlocked = problems.length > 0 || busy !== null;
  return (
    <footer className="sticky bottom-0 z-20 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-paper px-4 py-3 md:px-5">
      <div className="min-w-56 flex-1">
        <ConsentText settings={state.settings} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onSave} disabled={!canSave || busy !== null}>
          {/* Where the button beside it sends a draft to TikTok, this one must not sound like it. */}
          {state.settings.delivery === "inbox" ? "Save for later" : "Save draft"}
        </Button>
        {onAskApproval && !state.isNow && (
          <Button onClick={onAskApproval} disabled={isBlocked}>
            Send for approval
          </Button>
        )}
        <Tooltip text={tooltipOf(problems)}>
          <span tabIndex={isBlocked ? 0 : undefined} title={tooltipOf(problems) ?? undefined}>
            <Button variant="primary" onClick={onSchedule} disabled={isBlocked}>
              {busy ?? describeButton(state, time)}
            </Button>
          </span>
        </Tooltip>
      </div>
    </footer>
  );
}

/** TikTok prescribes the words for an open disclosure; the first thing to do explains everything else. */
function tooltipOf(problems: Problem[]): string | null {
  const disclosure = problems.find(({ message }) => message === prescribed.indicatePromotion);
  return (disclosure ?? problems[0])?.message ?? null;
}
