"use client";

import { useTranslations } from "next-intl";
import type { InboxQuery } from "@/components/inbox/use-inbox";
import { Segmented } from "@/components/ui/segmented";
import { Select, SelectItem } from "@/components/ui/select";
import { groupNames, type KindGroup } from "@/lib/notifications/rules";
import type { WorkspaceView } from "@/lib/workspaces/types";

interface InboxFiltersProps {
  query: InboxQuery;
  workspaces: WorkspaceView[];
  onChange: (query: InboxQuery) => void;
}

const ALL = "all";

export function InboxFilters({ query, workspaces, onChange }: InboxFiltersProps) {
  const t = useTranslations("notices.inbox");
  const tGroups = useTranslations("notices.groups");
  const set = (change: { [Name in keyof InboxQuery]: InboxQuery[Name] | undefined }) =>
    onChange(withoutGaps({ ...query, ...change }));
  const either = (value: string) => (value === ALL ? undefined : value);
  return (
    <>
      <Segmented
        label={t("which")}
        value={query.unread ? "unread" : ALL}
        onChange={(value) => set({ unread: value === "unread" ? "1" : undefined })}
        segments={[
          { value: ALL, label: t("all") },
          { value: "unread", label: t("unread") },
        ]}
      />
      <Select
        aria-label={t("kind")}
        value={query.group ?? ALL}
        onValueChange={(value) => set({ group: either(value) })}
        className="w-auto min-w-36"
      >
        <SelectItem value={ALL}>{t("everyKind")}</SelectItem>
        {groupNames.map((group: KindGroup) => (
          <SelectItem key={group} value={group}>
            {tGroups(group)}
          </SelectItem>
        ))}
      </Select>
      {workspaces.length > 1 && (
        <Select
          aria-label={t("workspace")}
          value={query.workspace ?? ALL}
          onValueChange={(value) => set({ workspace: either(value) })}
          className="w-auto max-w-56 min-w-36"
        >
          <SelectItem value={ALL}>{t("everyWorkspace")}</SelectItem>
          {workspaces.map(({ id, name }) => (
            <SelectItem key={id} value={id}>
              {name}
            </SelectItem>
          ))}
        </Select>
      )}
    </>
  );
}

function withoutGaps(query: Record<string, string | undefined>): InboxQuery {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}
