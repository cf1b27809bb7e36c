import { signIn } from "next-auth/react";
import { CODE_PATH, withNext } from "@/lib/auth/rules";

/** Signs in and goes on to `next`, by way of the second step where there is one; or gives the sentence that says why not. */
export async function enter(
  login: { email: string; password: string },
  next: string,
  unreachable: string,
): Promise<string | undefined> {
  try {
    const result = await signIn("credentials", { ...login, redirect: false });
    if (!result?.ok) return result?.error ?? unreachable;
    const isCodeAsked = result.url !== null && new URL(result.url).pathname === CODE_PATH;
    // A whole new page: nothing that was loaded for a stranger stays.
    window.location.assign(isCodeAsked ? withNext(CODE_PATH, next) : next);
  } catch {
    return unreachable;
  }
}
