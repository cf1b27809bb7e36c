import { LabelMark } from "@/components/labels/label-mark";
import { StatusGlyph } from "@/components/posts/status-glyph";
import { Avatar } from "@/components/ui/avatar";
import type { FilterChoice } from "./filter-choices";

export function ChoiceSign({ choice }: { choice: FilterChoice }) {
  if (choice.avatarUrl !== undefined) {
    const shape = choice.isTest ? "square" : "round";
    return <Avatar name={choice.label} url={choice.avatarUrl} size={18} shape={shape} />;
  }
  if (choice.status) return <StatusGlyph status={choice.status} isSilent />;
  return choice.colour ? <LabelMark colour={choice.colour} /> : null;
}
