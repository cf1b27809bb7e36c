import { globSync, readFileSync } from "node:fs";

const isTest = /(\.test\.tsx?$|\/testing[^/]*\.ts$)/;

/** Every exported function of lib that is called for a member, by its name and file. */
export function scanVerbs(): { name: string; file: string }[] {
  return readFiles("lib/**/*.ts").flatMap(({ file, text }) =>
    [...text.matchAll(/export (?:async )?function\*? (\w+)(?:<[^(]*>)?\(/g)]
      .filter((match) => /(^|[\s(,])(\w+|\{[^}]*\}): (Member|Seer)\b/.test(readParameters(text, match)))
      .map(([, name = ""]) => ({ name, file })),
  );
}

/** `GET /posts/[id]/state`, from the exports of every route handler. */
export function scanRoutes(): string[] {
  const methods = /export (?:const|(?:async )?function) (GET|HEAD|POST|PUT|PATCH|DELETE)\b/g;
  const renamed = /export \{([^}]*)\}/g;
  return readFiles("app/**/route.ts").flatMap(({ file, text }) => {
    const direct = [...text.matchAll(methods)].map(([, method]) => method);
    const others = [...text.matchAll(renamed)].flatMap(([, names = ""]) =>
      [...names.matchAll(/as ([A-Z]+)/g)].map(([, method]) => method),
    );
    return [...direct, ...others].map((method) => `${method} ${toPath(file)}`);
  });
}

/** Every exported server action. */
export function scanActions(): string[] {
  return readFiles("app/**/*.ts")
    .filter(({ text }) => text.startsWith('"use server"'))
    .flatMap(({ text }) =>
      [...text.matchAll(/export (?:const|async function) (\w+)/g)].map(([, name = ""]) => name),
    );
}

export function scanPages(): string[] {
  return readFiles("app/**/page.tsx").map(({ file }) => toPath(file) || "/");
}

function readFiles(pattern: string): { file: string; text: string }[] {
  return globSync(pattern)
    .filter((file) => !isTest.test(file))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(file, "utf8") }));
}

function readParameters(text: string, match: RegExpMatchArray): string {
  const start = (match.index ?? 0) + match[0].length;
  let [depth, at] = [1, start];
  for (; depth > 0 && at < text.length; at++) {
    if (text[at] === "(") depth++;
    if (text[at] === ")") depth--;
  }
  return text.slice(start, at - 1);
}

function toPath(file: string): string {
  return file
    .replace(/^app/, "")
    .replace(/\/(route\.ts|page\.tsx)$/, "")
    .replaceAll(/\/\([^)]*\)/g, "");
}
