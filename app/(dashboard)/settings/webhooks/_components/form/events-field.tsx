"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { type EventType, eventGroups, eventTypes, groupOf } from "@/lib/webhooks/rules";

interface EventsFieldProps {
  /** Null is every event, also those yet to come. */
  value: EventType[] | null;
  onChange: (events: EventType[] | null) => void;
  error: string | null;
}

export function EventsField({ value, onChange, error }: EventsFieldProps) {
  const t = useTranslations("webhooks.form");
  const turn = (type: EventType, isOn: boolean) =>
    onChange(eventTypes.filter((one) => (one === type ? isOn : value?.includes(one))));
  return (
    <Field label={t("events")} layout="top" error={error} isGroup>
      <Segmented
        label={t("events")}
        value={value === null ? "all" : "some"}
        onChange={(kind) =>
          onChange(kind === "all" ? null : ["post.published", "post.failed", "post.needs_attention"])
        }
        segments={[
          { value: "all", label: t("everything") },
          { value: "some", label: t("chosen") },
        ]}
        className="max-sm:w-full"
      />
      {value === null ? (
        <p className="mt-1.5 text-sm text-ink3 text-pretty">{t("everythingNote")}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line rounded-card border border-line2 bg-card">
          {eventGroups.map((group) => (
            <li key={group} className="grid gap-x-3 gap-y-1 px-3 py-2 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
              <span className="pt-1 text-sm text-ink3">{t(`groups.${group}`)}</span>
              <span className="grid">
                {eventTypes
                  .filter((type) => groupOf(type) === group)
                  .map((type) => (
                    <EventTick
                      key={type}
                      type={type}
                      isOn={value.includes(type)}
                      onTurn={(isOn) => turn(type, isOn)}
                    />
                  ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Field>
  );
}

function EventTick({
  type,
  isOn,
  onTurn,
}: {
  type: EventType;
  isOn: boolean;
  onTurn: (isOn: boolean) => void;
}) {
  const t = useTranslations("webhooks.eventWords");
  const id = `event-${type.replace(".", "-")}`;
  return (
    <span className="flex min-h-7 items-center gap-2.5 max-sm:min-h-11">
      <Checkbox id={id} checked={isOn} onCheckedChange={(checked) => onTurn(checked === true)} />
      <label htmlFor={id} className="min-w-0 flex-1">
        {t(type.replace(".", "-") as "post-scheduled")}
      </label>
      <code aria-hidden className="timecode text-xs text-ink3 max-sm:hidden">
        {type}
      </code>
    </span>
  );
}
