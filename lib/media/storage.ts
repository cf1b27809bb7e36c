import "server-only";
import { type Env, getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { createLocalToken, createStorage, type Storage } from "@/lib/storage";

export type StorageName = "local" | "uploadthing";

const UPLOADTHING_API_URL = "https://api.uploadthing.com";

/** How UploadThing's route and client reach the store: the same settings for both stores. */
export interface StorageSettings {
  token: string;
  /** Null: UploadThing's own addresses. */
  origin: string | null;
}

/** Where new files go. Files already stored stay where they are, and are read from there. */
export function currentStorageName(): StorageName {
  return getEnv().UPLOADTHING_TOKEN ? "uploadthing" : "local";
}

export function getStorageSettings(name: StorageName = currentStorageName()): StorageSettings {
  const settings = name === "uploadthing" ? findUploadThing(getEnv()) : findLocal(getEnv());
  if (!settings) {
    throw new AppError("unavailable", `The ${name} file store is not configured here any more.`);
  }
  return settings;
}

/** Where the store says that a file is there. The local one runs on this machine, and may not reach the public address. */
export function getHookAddress(name: StorageName = currentStorageName()): string {
  const { APP_URL, PORT } = getEnv();
  const origin = name === "local" ? `http://127.0.0.1:${PORT}` : APP_URL;
  return `${origin}/api/uploadthing`;
}

export function getStorage(name: StorageName): Storage {
  const { token, origin } = getStorageSettings(name);
  return createStorage({ token, apiUrl: origin ?? UPLOADTHING_API_URL, filesOrigin: origin });
}

function findUploadThing({ UPLOADTHING_TOKEN: token }: Env): StorageSettings | null {
  return token ? { token, origin: null } : null;
}

function findLocal({ FILESTORE_API_KEY: apiKey, FILESTORE_URL: origin }: Env): StorageSettings | null {
  return apiKey && origin ? { token: createLocalToken(apiKey), origin } : null;
}
