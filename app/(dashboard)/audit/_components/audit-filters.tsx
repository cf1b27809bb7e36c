"use client";

import { Search, X } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { Select, SelectItem } from "@/components/ui/select";
import { type AuditGroup, auditGroups } from "@/lib/workspaces/audit-groups";
import type { AuditFilter } from "@/lib/workspaces/input";

interface AuditFiltersProps {
  filter: AuditFilter;
  people: { id: string; name: string }[];
}

/** No value of a select is empty. */
const ANY = "any";

/** What is looked for stands in the address; each choice is taken at once, words when they are entered. */
export function AuditFilters({ filter, people }: AuditFiltersProps) {
  const t = useTranslations("audit");
  const router = useRouter();
  const pathname = usePathname() ?? "/audit";
  const search = useRef<HTMLInputElement>(null);
  const [isLooking, start] = useTransition();
  const isNarrowed = Object.values(filter).some(Boolean);

  function narrow(change: AuditFilter) {
    const next = Object.entries({ ...filter, ...change }).filter(([, value]) => value);
    const query = new URLSearchParams(next.map(([name, value]) => [name, String(value)]));
    start(() => router.replace(next.length > 0 ? `${pathname}?${query}` : pathname));
  }

  function find(event: FormEvent) {
    event.preventDefault();
    narrow({ search: search.current?.value.trim() || undefined });
  }

  const choose = (name: "person" | "kind") => (value: string) =>
    narrow({ [name]: value === ANY ? undefined : value });
  const group = auditGroups.find((one) => filter.kind === one || filter.kind?.startsWith(`${one}/`));
  return (
    <search>
      <form
        onSubmit={find}
        aria-busy={isLooking}
        className={cn("grid grid-cols-2 items-center gap-2 md:flex md:flex-wrap", isLooking && "opacity-70")}
      >
        <div className="relative max-md:col-span-2 md:min-w-40 md:flex-[1_1_10rem]">
          <Search aria-hidden className="absolute start-3 top-1/2 size-4 -translate-y-1/2 text-ink3" />
          <Input
            ref={search}
            key={filter.search ?? ""}
            type="search"
            aria-label={t("filter.search")}
            placeholder={t("filter.search")}
            defaultValue={filter.search ?? ""}
            maxLength={100}
            className="ps-9 max-md:h-11"
          />
        </div>
        <Select
          aria-label={t("filter.person")}
          value={filter.person ?? ANY}
          onValueChange={choose("person")}
          className="max-md:h-11 md:w-auto md:max-w-48 md:min-w-36"
        >
          <SelectItem value={ANY}>{t("filter.everybody")}</SelectItem>
          {people.map(({ id, name }) => (
            <SelectItem key={id} value={id}>
              {name}
            </SelectItem>
          ))}
        </Select>
        <Select
          aria-label={t("filter.kind")}
          value={group ?? ANY}
          onValueChange={choose("kind")}
          className="max-md:h-11 md:w-auto md:min-w-36"
        >
          <SelectItem value={ANY}>{t("filter.everything")}</SelectItem>
          {auditGroups.map((one: AuditGroup) => (
            <SelectItem key={one} value={one}>
              {t(`groups.${one}`)}
            </SelectItem>
          ))}
        </Select>
        <Day label={t("filter.from")} value={filter.from} onChange={(from) => narrow({ from })} />
        <span aria-hidden className="text-ink3 max-md:hidden">
          –
        </span>
        <Day label={t("filter.to")} value={filter.to} onChange={(to) => narrow({ to })} />
        {isNarrowed && (
          <Button
            variant="quiet"
            className="max-md:col-span-2 max-md:h-11"
            onClick={() => start(() => router.replace(pathname))}
          >
            <X aria-hidden />
            {t("filter.clear")}
          </Button>
        )}
      </form>
    </search>
  );
}

interface DayProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <Input
      key={value ?? ""}
      type="date"
      aria-label={label}
      title={label}
      defaultValue={value ?? ""}
      onChange={(event) => {
        const { value: day, validity } = event.target;
        // A year that is still being typed is a date too.
        if (validity.valid && (day === "" || day >= "2020")) onChange(day || undefined);
      }}
      className="timecode max-md:h-11 md:w-auto"
    />
  );
}
