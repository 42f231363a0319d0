import type { FieldFault } from "../errors.ts";

const deepest = 40;

/**
 * What of a request no database and no reader could take: a NUL, half of a surrogate pair, a value nested without end.
 * Looked for before the schemas, which would follow the nesting down.
 */
export function unreadableIn(value: unknown, path: string, depth = 0): FieldFault | null {
  if (typeof value === "string")
    return isText(value) ? null : { path, says: "A letter in it cannot be kept" };
  if (typeof value !== "object" || value === null) return null;
  if (depth > deepest) return { path: path.slice(0, 100), says: "This is nested too deep" };
  for (const [key, one] of Object.entries(value)) {
    if (!isText(key)) return { path, says: "A letter in a name here cannot be kept" };
    const fault = unreadableIn(one, `${path}.${key}`, depth + 1);
    if (fault) return fault;
  }
  return null;
}

const isText = (text: string) => !text.includes("\u0000") && text.isWellFormed();
