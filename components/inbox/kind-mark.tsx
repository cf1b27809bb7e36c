import {
  AtSign,
  CheckCheck,
  CircleHelp,
  Clock,
  Inbox,
  KeyRound,
  MessageSquare,
  PencilLine,
  Reply,
  TriangleAlert,
  Unplug,
  UserPlus,
  Users,
  X,
} from "lucide-react";
import { cn } from "@/components/ui/cn";
import { toneOf } from "@/lib/notifications/rules";
import type { NotificationKind } from "@/lib/notifications/types";

const shapes = {
  "post/failed": X,
  "post/held": TriangleAlert,
  "post/outcome-unknown": CircleHelp,
  "account/reconnect-needed": Unplug,
  "post/published": CheckCheck,
  "post/in-inbox": Inbox,
  "approval/asked": Clock,
  "approval/reminder": Clock,
  "approval/escalated": TriangleAlert,
  "approval/given": CheckCheck,
  "approval/changes-asked": PencilLine,
  "approval/declined": X,
  "approval/voided": PencilLine,
  "comment/new": MessageSquare,
  "comment/mention": AtSign,
  "comment/reply": Reply,
  "member/joined": UserPlus,
  "member/role-changed": Users,
  "workspace/deletion": TriangleAlert,
  "person/new-sign-in": KeyRound,
  "webhook/disabled": Unplug,
  "api-key/revoked": KeyRound,
  "api-key/expiring": KeyRound,
  "profile/ended": Unplug,
} as const satisfies Record<NotificationKind, unknown>;

const tones = { hold: "text-hold", wait: "text-wait", ok: "text-ok", quiet: "text-ink3" };

/** Shape first, colour third: the sentence beside it begins with the word. */
export function KindMark({ kind, className }: { kind: NotificationKind; className?: string }) {
  const Shape = shapes[kind];
  return (
    <Shape aria-hidden strokeWidth={1.75} className={cn("size-4 shrink-0", tones[toneOf(kind)], className)} />
  );
}
