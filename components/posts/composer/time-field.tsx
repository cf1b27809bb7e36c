"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { controlLooks } from "@/components/ui/input";
import type { Composition, CompositionTarget } from "@/lib/compositions/input";
import { ClockInputs } from "./clock-inputs";
import type { TimeAnswer } from "./composer-state";
import { LateRule } from "./late-rule";
import { OwnTimes } from "./own-times";
import type { TargetModel } from "./use-composer";

interface TimeFieldProps {
  state: Composition;
  /** Of the time that all have. */
  answer: TimeAnswer;
  targets: TargetModel[];
  zones: string[];
  lateMinutesMax: number;
  onChange: (change: Partial<Composition>) => void;
  onChangeTarget: (accountId: string, part: Partial<CompositionTarget>) => void;
}

export function TimeField(props: TimeFieldProps) {
  const { state, answer, targets, lateMinutesMax, onChange } = props;
  const t = useTranslations("composer");
  const isChosen = Boolean(state.date && state.time);
  const hasOwn = targets.length > 1 && targets.some(({ target }) => target.at !== null);
  return (
    <Field
      label={t("time.label")}
      hint={t("time.hint")}
      isGroup
      error={!hasOwn && answer.state === "problem" && isChosen ? answer.message : null}
    >
      <div data-field="time" className="grid gap-3">
        <div className="inline-flex w-fit rounded-control bg-sunk p-1">
          <Choice label={t("time.at")} isOn={!state.isNow} onChoose={() => onChange({ isNow: false })} />
          <Choice label={t("time.now")} isOn={state.isNow} onChoose={() => onChange({ isNow: true })} />
        </div>
        {!state.isNow && <Times {...props} hasOwn={hasOwn} />}
        {!state.isNow && (
          <LateRule
            value={state.lateMinutesMax}
            usual={lateMinutesMax}
            onChange={(chosen) => onChange({ lateMinutesMax: chosen })}
          />
        )}
        {answer.state === "ready" && answer.time?.note && (
          <p role="status" className="rounded-card bg-wait-soft px-3 py-2 text-sm text-wait">
            {answer.time.note}
          </p>
        )}
      </div>
    </Field>
  );
}

/** One time for all, or one for each account; the zone is the same. */
function Times({
  state,
  targets,
  zones,
  hasOwn,
  onChange,
  onChangeTarget,
}: TimeFieldProps & { hasOwn: boolean }) {
  const t = useTranslations("composer");
  const id = useId();
  const { date, time } = state;
  const setOwn = (isOwn: boolean) =>
    onChange({ targets: state.targets.map((target) => ({ ...target, at: isOwn ? { date, time } : null })) });
  return (
    <>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-[10rem_8rem_minmax(0,1fr)]">
        {!hasOwn && <ClockInputs value={{ date, time }} onChange={onChange} />}
        <select
          aria-label={t("time.zone")}
          value={state.timeZone}
          onChange={(event) => onChange({ timeZone: event.target.value })}
          className={cn(controlLooks, "col-span-2 h-9 px-2", !hasOwn && "sm:col-span-1")}
        >
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
      </div>
      {targets.length > 1 && (
        <div className="flex min-h-6 items-center gap-2.5">
          <Checkbox id={id} checked={hasOwn} onCheckedChange={(checked) => setOwn(checked === true)} />
          <label htmlFor={id}>{t("time.own")}</label>
        </div>
      )}
      {hasOwn && <OwnTimes targets={targets} onChange={onChangeTarget} />}
    </>
  );
}

function Choice({ label, isOn, onChoose }: { label: string; isOn: boolean; onChoose: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onChoose}
      className="h-7 rounded-md px-3 text-sm font-medium text-ink2 aria-pressed:bg-card aria-pressed:text-ink aria-pressed:shadow-card max-md:h-9"
    >
      {label}
    </button>
  );
}
