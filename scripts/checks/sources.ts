import { readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";

/** One file of the repository: `path` from its root, with `/`. */
export type Source = { path: string; text: string };

/** Something a guard found. `says` tells where the code should go instead. */
export type Finding = { path: string; line?: number; says: string };

export type Import = {
  from: string;
  line: number;
  /** A path in the repository, or a package's name (`isPackage`). */
  to: string;
  isPackage: boolean;
  isType: boolean;
};

const roots = ["packages", "server", "web", "cli", "scripts", "e2e", "bench"];
const kinds = /\.(ts|tsx|mjs|css|sql|html)$/;

/** Every source file there is, generated ones too. */
export function readSources(root: string): Source[] {
  return roots
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && kinds.test(entry.name) && !entry.parentPath.includes("node_modules"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file.slice(root.length + 1).replaceAll("\\", "/"),
      text: readFileSync(file, "utf8"),
    }));
}

/** Tests, and what only they use: `testing/` folders and the generators called `made-up`. */
export const isTest = (path: string): boolean =>
  /\.test\.tsx?$|\.spec\.ts$|(^|\/)made-up(-[a-z-]+)?\.ts$/.test(path) || /(^|\/)testing\//.test(path);
export const isCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path);
export const isGenerated = (path: string): boolean =>
  path.startsWith("packages/law/src/rates/") ||
  path === "server/src/platform/database/types.ts" ||
  path === "server/schema.sql";

const statement = /^\s*(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s+)?["']([^"'\n]+)["']/gm;
const call = /\b(?:import|mock|importActual)\(\s*["']([^"'\n]+)["']/g;

/** What a file imports, statements and calls, without a parser. */
export function importsOf({ path, text }: Source): Import[] {
  if (!isCode(path)) return [];
  const found = [
    ...[...text.matchAll(statement)].map((m) => ({
      at: m.index,
      isType: m[1] !== undefined,
      name: m[2] ?? "",
    })),
    ...[...text.matchAll(call)].map((m) => ({ at: m.index, isType: false, name: m[1] ?? "" })),
  ];
  return found.map(({ at, isType, name }) => {
    const inside = resolve(path, name);
    return {
      from: path,
      line: lineAt(text, at),
      isType,
      to: inside ?? name,
      isPackage: inside === undefined,
    };
  });
}

function resolve(path: string, name: string): string | undefined {
  if (name.startsWith("#")) return name.replace(/^#(\w+)\//, "packages/$1/src/");
  return name.startsWith(".") ? posix.normalize(posix.join(posix.dirname(path), name)) : undefined;
}

export function lineAt(text: string, index: number): number {
  // A statement's match begins with the line break before it.
  const start = index + (/^\s*/.exec(text.slice(index))?.[0].length ?? 0);
  return text.slice(0, start).split("\n").length;
}

/** Each place a pattern is found, outside of comments. */
export function places({ path, text }: Source, pattern: RegExp, says: string): Finding[] {
  const bare = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, (comment) =>
    comment.replaceAll(/[^\n]/g, " "),
  );
  return [...bare.matchAll(pattern)].map((match) => ({ path, line: lineAt(text, match.index), says }));
}
