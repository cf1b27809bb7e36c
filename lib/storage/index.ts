export { StorageError, type StorageErrorKind } from "./errors";
export { READ_MAX_BYTES, type StorageRange } from "./read-file";
export { createStorage, type Storage } from "./storage";
export { createLocalToken } from "./token";
