"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { type Scope, type ScopePreset, scopePresets, scopes } from "@/lib/keys/rules";

const resources = ["posts", "media", "accounts", "webhooks", "usage", "keys"] as const;
const presets = Object.keys(scopePresets) as ScopePreset[];

interface ScopeFieldProps {
  value: Scope[];
  onChange: (scopes: Scope[]) => void;
  error: string | null;
}

/** By resource; a preset ticks what most programs of its kind need, and all of it can be changed. */
export function ScopeField({ value, onChange, error }: ScopeFieldProps) {
  const t = useTranslations("keys.scope");
  const isPreset = (preset: ScopePreset) =>
    scopePresets[preset].length === value.length &&
    scopePresets[preset].every((scope) => value.includes(scope));
  return (
    <Field label={t("label")} layout="top" error={error} isGroup>
      <div className="flex flex-wrap gap-1.5">
        {presets.map((preset) => (
          <Button
            key={preset}
            size="sm"
            aria-pressed={isPreset(preset)}
            onClick={() => onChange([...scopePresets[preset]])}
            className="aria-pressed:border-ink aria-pressed:bg-sunk max-sm:h-11"
          >
            {t(`presets.${preset}`)}
          </Button>
        ))}
      </div>
      <ul className="mt-3 divide-y divide-line rounded-card border border-line2 bg-card">
        {resources.map((resource) => (
          <ScopeRow key={resource} resource={resource} value={value} onChange={onChange} />
        ))}
      </ul>
    </Field>
  );
}

interface ScopeRowProps extends Pick<ScopeFieldProps, "value" | "onChange"> {
  resource: (typeof resources)[number];
}

function ScopeRow({ resource, value, onChange }: ScopeRowProps) {
  const t = useTranslations("keys.scope");
  const own = scopes.filter((scope) => scope.startsWith(`${resource}:`));
  const turn = (scope: Scope, isOn: boolean) =>
    onChange(scopes.filter((one) => (one === scope ? isOn : value.includes(one))));
  return (
    <li className="grid gap-x-3 gap-y-1 px-3 py-2 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
      <span className="pt-1 text-sm text-ink3">{t(`resources.${resource}`)}</span>
      <span className="grid">
        {own.map((scope) => (
          <ScopeTick
            key={scope}
            scope={scope}
            isOn={value.includes(scope)}
            onTurn={(isOn) => turn(scope, isOn)}
          />
        ))}
      </span>
    </li>
  );
}

interface ScopeTickProps {
  scope: Scope;
  isOn: boolean;
  onTurn: (isOn: boolean) => void;
}

function ScopeTick({ scope, isOn, onTurn }: ScopeTickProps) {
  const t = useTranslations("keys.scope.words");
  const id = `scope-${scope.replace(":", "-")}`;
  return (
    <span className="flex min-h-7 items-center gap-2.5 max-sm:min-h-11">
      <Checkbox id={id} checked={isOn} onCheckedChange={(checked) => onTurn(checked === true)} />
      <label htmlFor={id} className="min-w-0 flex-1">
        {t(scope.replace(":", "-") as "posts-read")}
      </label>
      <code aria-hidden className="timecode text-xs text-ink3">
        {scope}
      </code>
    </span>
  );
}
