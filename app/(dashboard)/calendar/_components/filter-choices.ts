import { useTranslations } from "next-intl";
import { useLabels } from "@/components/labels/use-labels";
import { type StatusGroup, statusGroups } from "@/lib/posts/calendar-filters";
import type { PostStatus } from "@/lib/posts/states";
import type { LabelColour } from "@/lib/workspaces/rules";
import type { ChoiceName } from "./use-filters";

/** What a calendar can be narrowed to besides its words, as the page gives it. */
export interface Filterable {
  accounts: { id: string; name: string; avatarUrl: string | null; isTest: boolean }[];
  members: { id: string; name: string }[];
  /** Labels are the house's own: clients do not see them. */
  byLabels: boolean;
}

export interface FilterChoice {
  value: string;
  label: string;
  avatarUrl?: string | null;
  isTest?: boolean;
  status?: PostStatus;
  colour?: LabelColour;
}

export function useFilterChoices({
  accounts,
  members,
  byLabels,
}: Filterable): Record<ChoiceName, FilterChoice[]> {
  const t = useTranslations("calendar.filters.states");
  const sayTest = useTranslations("calendar");
  const { data: labels = [] } = useLabels(byLabels);
  const groups = Object.keys(statusGroups) as StatusGroup[];
  return {
    accounts: accounts.map(({ id, name, avatarUrl, isTest }) => ({
      value: id,
      label: isTest ? sayTest("testAccount", { name }) : name,
      avatarUrl,
      isTest,
    })),
    statuses: groups.map((group) => ({ value: group, label: t(group), status: statusGroups[group][0] })),
    members: members.map(({ id, name }) => ({ value: id, label: name })),
    labels: labels.map(({ id, name, colour }) => ({ value: id, label: name, colour })),
  };
}
