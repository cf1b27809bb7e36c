"use client";

import { useFormatter, useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, SelectItem } from "@/components/ui/select";
import { resolveLocal } from "@/lib/posts/zones";

const days = { month: 30, quarter: 90, year: 365 } as const;

/** `same` is of a rotation: as it was. */
export interface Expiry {
  kind: keyof typeof days | "same" | "never" | "date";
  /** `2027-03-14`, of `date` alone. */
  date: string;
}

const DAY_MS = 86_400_000;

/** ISO, or null for never. A day that is chosen is over at its end, in the workspace's zone. */
export function toExpiresAt({ kind, date }: Expiry, timeZone: string): string | null {
  if (kind === "never" || kind === "same") return null;
  if (kind === "date") return date ? resolveLocal(`${date}T23:59`, timeZone).instant.toISOString() : null;
  return new Date(Date.now() + days[kind] * DAY_MS).toISOString();
}

interface ExpiryFieldProps {
  value: Expiry;
  onChange: (expiry: Expiry) => void;
  timeZone: string;
  /** Of a rotation: when the old secret expires; null is never. */
  same?: string | null;
  error?: string | null;
}

export function ExpiryField({ value, onChange, timeZone, same, error }: ExpiryFieldProps) {
  const t = useTranslations("keys.expiry");
  const format = useFormatter();
  const sayDay = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeZone });
  const kinds = [
    ...(same === undefined ? [] : ["same" as const]),
    "month",
    "quarter",
    "year",
    "date",
    "never",
  ] as const;
  const words = (kind: Expiry["kind"]) => {
    if (kind === "same") return same ? t("same", { day: sayDay(new Date(same)) }) : t("sameNever");
    if (kind === "never" || kind === "date") return t(kind);
    return t("days", { count: days[kind], day: sayDay(new Date(Date.now() + days[kind] * DAY_MS)) });
  };
  return (
    <Field label={t("label")} layout="top" error={error} isGroup>
      <div className={cn("grid gap-2", value.kind === "date" && "sm:grid-cols-[minmax(0,1fr)_auto]")}>
        <Select
          aria-label={t("label")}
          value={value.kind}
          onValueChange={(kind) => onChange({ ...value, kind: kind as Expiry["kind"] })}
        >
          {kinds.map((kind) => (
            <SelectItem key={kind} value={kind}>
              {words(kind)}
            </SelectItem>
          ))}
        </Select>
        {value.kind === "date" && (
          <Input
            type="date"
            aria-label={t("day")}
            value={value.date}
            max="9999-12-31"
            onChange={(event) => onChange({ ...value, date: event.target.value.slice(0, 10) })}
            className="timecode"
          />
        )}
      </div>
      {value.kind === "never" && <p className="mt-1.5 text-sm text-ink3 text-pretty">{t("neverNote")}</p>}
    </Field>
  );
}
