"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";

const SHOWN_MAX = 60;

interface TimeZonePickerProps {
  value: string;
  onChange: (zone: string) => void;
  zones: string[];
  isDisabled?: boolean;
}

/** Type part of a place's name; the list says what time it is there. */
export function TimeZonePicker({ value, onChange, zones, isDisabled = false }: TimeZonePickerProps) {
  const t = useTranslations("settings.zones");
  const listId = useId();
  const [query, setQuery] = useState<string>();
  const [active, setActive] = useState(0);
  const isOpen = query !== undefined;
  const found = isOpen ? findZones(zones, query) : [];

  function choose(zone: string | undefined) {
    if (zone) onChange(zone);
    setQuery(undefined);
  }

  function press(event: KeyboardEvent) {
    if (event.key === "Escape") return setQuery(undefined);
    if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      return choose(found[active]);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    if (!isOpen) return setQuery("");
    const next = Math.min(Math.max(active + step, 0), found.length - 1);
    setActive(next);
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: "nearest" });
  }

  return (
    <div className="relative">
      <Input
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={isOpen && found[active] ? `${listId}-${active}` : undefined}
        autoComplete="off"
        disabled={isDisabled}
        value={query ?? inWords(value)}
        placeholder={inWords(value)}
        onFocus={(event) => event.target.select()}
        onClick={() => setQuery((typed) => typed ?? "")}
        onBlur={() => setQuery(undefined)}
        onKeyDown={press}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
      />
      {isOpen && (
        <div
          id={listId}
          role="listbox"
          aria-label={t("label")}
          className="absolute inset-x-0 top-full z-20 mt-1 max-h-72 animate-enter overflow-y-auto rounded-card border border-line bg-card p-1 shadow-float"
        >
          {found.map((zone, index) => (
            <ZoneOption
              key={zone}
              id={`${listId}-${index}`}
              zone={zone}
              isActive={index === active}
              isChosen={zone === value}
              onChoose={() => choose(zone)}
            />
          ))}
          {found.length === 0 && <p className="px-2.5 py-2 text-ink3">{t("none", { query })}</p>}
        </div>
      )}
    </div>
  );
}

interface ZoneOptionProps {
  id: string;
  zone: string;
  isActive: boolean;
  isChosen: boolean;
  onChoose: () => void;
}

function ZoneOption({ id, zone, isActive, isChosen, onChoose }: ZoneOptionProps) {
  const format = useFormatter();
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the input keeps the focus and takes the keys.
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      // Before the input loses its focus, and with it the list.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={cn(
        "flex min-h-8 cursor-pointer items-center justify-between gap-4 rounded-md px-2.5 py-1.5 hover:bg-sunk",
        isActive && "bg-sunk",
        isChosen && "font-medium",
      )}
    >
      <span className="min-w-0 truncate">{inWords(zone)}</span>
      <span className="timecode shrink-0 text-sm text-ink3">
        {format.dateTime(new Date(), { hour: "2-digit", minute: "2-digit", timeZone: zone })}
      </span>
    </div>
  );
}

function findZones(zones: string[], query: string): string[] {
  const wanted = query.trim().toLowerCase().replaceAll(" ", "_");
  return zones.filter((zone) => zone.toLowerCase().includes(wanted)).slice(0, SHOWN_MAX);
}

function inWords(zone: string): string {
  return zone.replaceAll("_", " ");
}
