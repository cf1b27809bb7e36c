"use server";

import { revalidatePath } from "next/cache";
import { memberAction } from "@/lib/auth/member-action";
import { NotificationSettingsInput } from "@/lib/notifications/input";
import { saveNotificationSettings } from "@/lib/notifications/settings";

export const saveNotificationSettingsAction = memberAction(
  NotificationSettingsInput,
  async (member, input) => {
    await saveNotificationSettings(member, input);
    revalidatePath("/settings/notifications");
  },
);
