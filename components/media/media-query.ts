/** The first part of every query key about the library. */
export const mediaKey = ["media"] as const;
