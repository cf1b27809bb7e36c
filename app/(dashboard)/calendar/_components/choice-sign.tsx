import { LabelMark } from "@/components/labels/label-mark";
import { StatusGlyph } from "@/components/posts/status-glyph";
import { Avatar } from "@/components/ui/avatar";
import type { FilterChoice } from "./filter-choices";

export function ChoiceSign({ choice }: { choice: FilterChoice }) {
  if (choice.avatarUrl !== undefined) return <Avatar name={choice.label} url={choice.avatarUrl} size={18} />;
  if (choice.status) return <StatusGlyph status={choice.status} isSilent />;
  return choice.colour ? <LabelMark colour={choice.colour} /> : null;
}
