"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { UnsavedGuard } from "@/components/shell/unsaved-guard";
import { Button } from "@/components/ui/button";
import { QueueButton } from "../queue/queue-button";
import type { CheckField } from "./checks";
import { ComposerBar } from "./composer-bar";
import { ComposerHeader } from "./composer-header";
import type { EditedPost } from "./composer-state";
import { jumpTo } from "./jump";
import { KeptNotice } from "./keep/kept-notice";
import { type Resumable, ResumeOffer } from "./keep/resume-offer";
import { type KeptChanges, useKeptComposer } from "./keep/use-kept-composer";
import { Outcome } from "./outcome";
import { Questions } from "./questions";
import { Step } from "./step";
import { StepButtons, StepLine } from "./step-bar";
import { type StepName, stepAfter, stepOf } from "./steps";
import type { Given } from "./use-composer";
import { useComposerKeys } from "./use-composer-keys";
import { type ComposerActions, useSend } from "./use-send";

const OutdatedDialog = dynamic(() =>
  import("./keep/outdated-dialog").then((module) => module.OutdatedDialog),
);

export interface ComposerProps extends Given {
  /** Under which the composition is kept. */
  id: string;
  /** Whose it is, for what this browser holds of it. */
  owner: string;
  zones: string[];
  /** The workspace's rule for posts that are late. */
  lateMinutesMax: number;
  canApprove: boolean;
  edited: EditedPost;
  /** A post that goes out as it was agreed until it is scheduled again is not taken back by a save. */
  canSaveDraft: boolean;
  /** What the server had of it; null of a new one. */
  kept: KeptChanges | null;
  /** What this person left last; offered where a new post is begun without anything. */
  newest: Resumable | null;
  /** Where Escape and the arrow lead. */
  back: string;
  actions: ComposerActions;
}

/** The form of TikTok's guidelines, points 1 to 5, for one account or several, and one video or its photos. */
export function Composer(given: ComposerProps) {
  // The page behind it may be made again at any time: what this form was opened for stays.
  const [opened] = useState({ edited: given.edited, kept: given.kept, initial: given.initial });
  const props = { ...given, ...opened };
  const { id, zones, lateMinutesMax, canApprove, edited, canSaveDraft, newest, back, actions } = props;
  const t = useTranslations("composer");
  const { composer, keeping, moves } = useKeptComposer(props);
  const { status } = keeping;
  const [step, setStep] = useState<StepName>("account");
  const { busy, schedule, saveDraft } = useSend({
    composer,
    edited,
    actions,
    settle: moves.settle,
    onDone: moves.finish,
    onSaved: moves.forget,
  });
  const canQueue = busy === null && composer.problems.every(({ field }) => field === "time");
  const canSend = composer.problems.length === 0 && busy === null;
  useComposerKeys({
    send: () => canSend && void schedule(),
    save: moves.saveNow,
    back,
  });
  const jump = (field: CheckField, accountId: string | null) => {
    setStep(stepOf(field, composer.targets.length === 1));
    // A phone shows the step first, and only then has a place to scroll to.
    requestAnimationFrame(() => jumpTo(field, accountId));
  };
  return (
    <div className="flex flex-1 flex-col max-md:-mb-24 max-md:min-h-dvh">
      <ComposerHeader
        id={id}
        isEdit={edited !== null}
        back={back}
        status={status}
        accounts={props.accounts}
        onThrowAway={status.is === "new" ? null : moves.throwAway}
      />
      {status.is === "new" && <ResumeOffer newest={newest} mirror={keeping.mirror} openId={id} />}
      {edited && <KeptNotice kept={props.kept} onUse={moves.useKept} />}
      <StepLine step={step} onStep={setStep} />
      <div className="grid flex-1 content-start lg:grid-cols-[minmax(0,1fr)_21rem] lg:content-stretch">
        <Questions
          composer={composer}
          zones={zones}
          lateMinutesMax={lateMinutesMax}
          step={step}
          isEdit={edited !== null}
        />
        <Step
          name="time"
          current={step}
          className="border-line bg-sunk px-5 py-6 max-lg:border-t lg:border-s"
        >
          <Outcome composer={composer} onJump={jump} />
        </Step>
      </div>
      <footer className="sticky bottom-0 z-20 grid gap-2.5 border-t border-line bg-paper px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:px-5">
        <ComposerBar
          composer={composer}
          busy={busy}
          onSchedule={() => schedule()}
          onAskApproval={canApprove ? null : () => schedule({ asksApproval: true })}
          phoneStep={step}
          onBack={() => setStep(stepAfter(step, -1) ?? step)}
          onTime={() => jump("time", null)}
          others={
            <>
              {edited && canSaveDraft && (
                <Button onClick={() => saveDraft(edited)} disabled={busy !== null} className="max-md:h-11">
                  {t("button.saveDraft")}
                </Button>
              )}
              <QueueButton
                accountIds={composer.targets.map(({ target }) => target.accountId)}
                isDisabled={!canQueue}
                onQueue={() => schedule({ isQueued: true })}
              />
            </>
          }
        />
        <StepButtons step={step} onStep={setStep} />
      </footer>
      {keeping.isAtRisk && <UnsavedGuard />}
      {status.is === "outdated" && (
        <OutdatedDialog
          mine={composer.state}
          other={status.other}
          accounts={props.accounts}
          onCopyMine={moves.copyMine}
          onTakeOther={moves.takeOther}
        />
      )}
    </div>
  );
}
