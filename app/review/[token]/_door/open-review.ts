import { notFound } from "next/navigation";
import { cache } from "react";
import { hasEntered } from "@/lib/auth/passcode";
import { findLink, type GuestLink } from "@/lib/clients/find-link";
import { AppError } from "@/lib/errors";

/** Whoever holds the address. What is wrong, expired or revoked is one and the same page. */
export const requireLink = cache(async (token: string): Promise<{ link: GuestLink; isLocked: boolean }> => {
  const link = await findLink(token);
  if (!link) notFound();
  return { link, isLocked: !(await hasEntered(link)) };
});

/** For doors that answer instead of showing a page: nothing there until the passcode was entered, too. */
export async function getOpenLink(token: string): Promise<GuestLink> {
  const link = await findLink(token);
  if (!link || !(await hasEntered(link))) throw new AppError("not-found", "This is not there.");
  return link;
}
