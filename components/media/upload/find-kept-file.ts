import { isMadeFile } from "../fix/made-files";
import { readHandle } from "./file-handles";
import type { KeptUpload } from "./kept-uploads";

/** Null where only a person can give it. A file made here lies on the browser's disk by another name. */
export async function findKeptFile(kept: KeptUpload): Promise<File | null> {
  const { blob, handle, name, type, lastModified } = kept;
  if (blob) return new File([blob], name, { type, lastModified });
  const file = handle && (await readHandle(handle));
  return file && isMadeFile(handle) ? new File([file], name, { type, lastModified }) : file;
}
