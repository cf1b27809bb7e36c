const WILDCARD = /^[^*]+[/.]\*$/;

/** `app/*` or `app/post.*`: a star stands for the rest of the name, after a slash or a full stop. */
export function isWildcard(name: string): boolean {
  return WILDCARD.test(name);
}

/** The name itself and every wildcard that it meets, so that triggers are found by an index. */
export function namesToMeet(name: string): string[] {
  const ends = [...name.matchAll(/[/.]/g)].map(({ index }) => `${name.slice(0, index + 1)}*`);
  return [name, ...ends];
}
