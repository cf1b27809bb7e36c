/** Set by proxy.ts over whatever came in: a server component cannot see its own address. */
export const PATH_HEADER = "x-cuepost-path";
