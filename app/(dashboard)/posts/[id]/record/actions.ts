"use server";

import { z } from "zod";
import { memberAction } from "@/lib/auth/member-action";
import { verifyRecord } from "@/lib/ledger/queries";

export const verifyRecordAction = memberAction(z.strictObject({ postId: z.uuid() }), (member, { postId }) =>
  verifyRecord(member, postId),
);
