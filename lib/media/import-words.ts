import { AppError } from "@/lib/errors";
import { OutsideError } from "@/lib/guarded-fetch";

/** Nothing will come of this address as it is; the message is for the person who gave it. */
export class Unusable extends Error {
  override readonly name = "Unusable";
}

/** Sorts what the outside world did: into what a person has to be told, and what is worth another try. */
export async function importing<T>(host: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") {
      throw new Unusable(`${host} takes too long to send the file.`);
    }
    if (!(error instanceof OutsideError)) throw error;
    if (error.problem === "timeout" || error.problem === "unreachable") {
      throw new AppError("unavailable", error.message, { cause: error });
    }
    throw new Unusable(error.message);
  }
}

const statuses: Record<number, string> = {
  401: "asks who is there. Use an address that needs no sign-in, or download the file and upload it here",
  403: "does not give the file out. The address may have ended: copy it anew",
  404: "has no such file. Check the address",
  410: "has the file no more",
  416: "says that the file is empty",
};

/** Worth another try, or for the person to put right. */
export function describeAnswer(host: string, status: number): Error {
  if (status === 408 || status === 429 || status >= 500) {
    return new AppError("unavailable", `${host} is busy (${status}).`);
  }
  return new Unusable(`${host} ${statuses[status] ?? `refused the download (${status})`}.`);
}
