"use client";

import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { controlLooks, Input } from "@/components/ui/input";
import { lateChoices, sayLateRule } from "@/lib/posts/rules";
import type { ComposerState, TimeAnswer } from "./composer-state";

interface TimeFieldProps {
  state: ComposerState;
  answer: TimeAnswer;
  zones: string[];
  lateMinutesMax: number;
  onChange: (change: Partial<ComposerState>) => void;
}

export function TimeField({ state, answer, zones, lateMinutesMax, onChange }: TimeFieldProps) {
  const isChosen = Boolean(state.date && state.time);
  return (
    <Field
      label="When"
      hint="In the zone you name"
      isGroup
      error={answer.state === "problem" && isChosen ? answer.message : null}
    >
      <div id="field-time" className="grid gap-3">
        <div className="inline-flex w-fit rounded-control bg-sunk p-1">
          <Choice label="At a time" isOn={!state.isNow} onChoose={() => onChange({ isNow: false })} />
          <Choice label="Now" isOn={state.isNow} onChoose={() => onChange({ isNow: true })} />
        </div>
        {!state.isNow && (
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-[10rem_8rem_minmax(0,1fr)]">
            <Input
              type="date"
              aria-label="Date"
              value={state.date}
              onChange={(event) => onChange({ date: event.target.value })}
              className="timecode"
            />
            <Input
              type="time"
              aria-label="Time"
              value={state.time}
              onChange={(event) => onChange({ time: event.target.value })}
              className="timecode"
            />
            <select
              aria-label="Time zone"
              value={state.timeZone}
              onChange={(event) => onChange({ timeZone: event.target.value })}
              className={cn(controlLooks, "col-span-2 h-9 px-2 sm:col-span-1")}
            >
              {zones.map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </select>
          </div>
        )}
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

interface LateRuleProps {
  value: number | null;
  usual: number;
  onChange: (minutes: number | null) => void;
}

function LateRule({ value, usual, onChange }: LateRuleProps) {
  return (
    <label className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink2">
      If something keeps it from going out on time
      <select
        value={value ?? ""}
        onChange={({ target }) => onChange(target.value === "" ? null : Number(target.value))}
        className={cn(controlLooks, "h-8 w-auto px-2 text-sm")}
      >
        <option value="">As usual here: {sayLateRule(usual).toLowerCase()}</option>
        {lateChoices.map((minutes) => (
          <option key={minutes} value={minutes}>
            {sayLateRule(minutes)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Choice({ label, isOn, onChoose }: { label: string; isOn: boolean; onChoose: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onChoose}
      className="h-7 rounded-md px-3 text-sm font-medium text-ink2 aria-pressed:bg-card aria-pressed:text-ink aria-pressed:shadow-card"
    >
      {label}
    </button>
  );
}
