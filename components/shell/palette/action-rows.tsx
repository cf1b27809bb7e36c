"use client";

import { useTranslations } from "next-intl";
import { Keys } from "../keys";
import { Group, Row } from "./row";
import type { ActionGroup } from "./use-actions";

interface ActionRowsProps {
  groups: ActionGroup[];
  onTake: (run: () => void) => void;
}

export function ActionRows({ groups, onTake }: ActionRowsProps) {
  const t = useTranslations("search.groups");
  return groups.map(({ id, actions }) => (
    <Group key={id} heading={t(id)}>
      {actions.map((action) => (
        <Row key={action.id} id={action.id} onTake={() => onTake(action.run)}>
          {action.icon}
          <span className="min-w-0 flex-1 truncate">{action.label}</span>
          {action.keys && (
            <span aria-hidden className="max-sm:hidden">
              <Keys keys={action.keys} />
            </span>
          )}
        </Row>
      ))}
    </Group>
  ));
}
