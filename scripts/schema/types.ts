import type { Catalogue, Column, Table } from "./catalogue.ts";

/** Kysely's picture of the tables, in the camel case that the plugin gives to rows. */
export function schemaTypes(catalogue: Catalogue, stamp: string): string {
  const enums = new Map(catalogue.enums.map(({ name, values }) => [name, union(values)]));
  const tables = catalogue.tables.map((table) => ({ table, name: camel(table.name) }));
  const text = [
    `// The tables as Kysely sees them. Written by "npm run schema"; do not edit.\n// migrations: ${stamp}`,
    `import type { ColumnType, Generated, GeneratedAlways } from "kysely";`,
    `/** A JSON document: parsed when read, written as text. */\nexport type Json = ColumnType<unknown, string, string>;\nexport type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>;\nexport type JsonWithDefault = ColumnType<unknown, string | undefined, string>;`,
    ...tables.map(({ table, name }) => {
      const fields = table.columns.map(
        (column) => `  ${camel(column.name)}: ${typeOf(column, table, enums)};`,
      );
      return `export type ${pascal(name)} = {\n${fields.join("\n")}\n};`;
    }),
    `export type DB = {\n${tables.map(({ name }) => `  ${name}: ${pascal(name)};`).join("\n")}\n};`,
  ].join("\n\n");
  const unused = ["Json", "JsonOrNull", "JsonWithDefault"].filter((name) => !text.includes(`: ${name};`));
  return `${dropUnused(text, unused)}\n`;
}

function dropUnused(text: string, names: string[]): string {
  const kept = text
    .split("\n")
    .filter((line) => !names.some((name) => line.startsWith(`export type ${name} =`)))
    .join("\n");
  const used = ["ColumnType", "Generated", "GeneratedAlways"].filter((name) => kept.includes(`${name}<`));
  return kept.replace(/import type \{[^}]*\}/, `import type { ${used.join(", ")} }`);
}

function typeOf(column: Column, table: Table, enums: Map<string, string>): string {
  const hasDefault = column.default !== null || column.identity !== "";
  if (column.type === "jsonb" || column.type === "json") {
    return hasDefault ? "JsonWithDefault" : column.isNotNull ? "Json" : "JsonOrNull";
  }
  const isArray = column.type.endsWith("[]");
  const base = column.type.replace(/\[\]$/, "").replace(/\(.*\)/, "");
  const one = wordsAllowed(column.name, table) ?? enums.get(base) ?? plain[base];
  if (one === undefined)
    throw new Error(
      `${table.name}.${column.name} is ${column.type}: say in scripts/schema/types.ts what that is in TypeScript.`,
    );
  const many = isArray ? (one.includes("|") ? `(${one})[]` : `${one}[]`) : one;
  const type = column.isNotNull || table.kind === "view" ? many : `${many} | null`;
  if (column.generated !== "" || column.identity === "a") return `GeneratedAlways<${type}>`;
  return hasDefault ? `Generated<${type}>` : type;
}

const plain: Record<string, string> = {
  uuid: "string",
  text: "string",
  citext: "string",
  "character varying": "string",
  name: "string",
  date: "string",
  "timestamp with time zone": "string",
  "time without time zone": "string",
  inet: "string",
  numeric: "string",
  smallint: "number",
  integer: "number",
  bigint: "number",
  real: "number",
  "double precision": "number",
  boolean: "boolean",
  bytea: "Buffer",
  tsvector: "string",
  daterange: "string",
};

/** `check (kind in ('a', 'b'))` and `check (roles <@ array['a', 'b'])` become the union of their words. */
function wordsAllowed(column: string, table: Table): string | undefined {
  for (const { kind, definition, columns } of table.constraints) {
    if (kind !== "c" || columns.length !== 1 || columns[0] !== column) continue;
    const list =
      new RegExp(`\\(${column} = ANY \\(ARRAY\\[([^\\]]*)\\]\\)\\)`).exec(definition) ??
      new RegExp(`\\(${column} <@ ARRAY\\[([^\\]]*)\\]\\)`).exec(definition);
    const words = list?.[1]?.split(", ").map((word) => /^'((?:[^']|'')*)'::text$/.exec(word)?.[1]);
    if (words && words.every((word) => word !== undefined))
      return union(words.map((word) => word.replaceAll("''", "'")));
  }
  return undefined;
}

const union = (values: string[]): string => values.map((value) => JSON.stringify(value)).join(" | ");

function camel(name: string): string {
  const made = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  // Kysely's plugin does not find its way back from line1 to line_1.
  if (/_\d|__|[A-Z]/.test(name)) throw new Error(`The name ${name} does not survive camel case. Rename it.`);
  return made;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
