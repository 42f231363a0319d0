import { createHash } from "node:crypto";

interface Value {
  effectiveFrom: string | null;
  effectiveTo: string | null;
  value: string;
  confidence: string;
  sources: string[];
  note?: string;
  endUnknown?: boolean;
}
interface Entry {
  key: string;
  label: string;
  unit: string;
  basis: string;
  citation?: string;
  changes?: string;
  conditions?: Record<string, string | null | undefined>;
  values: Value[];
}
export interface Table {
  name: string;
  body: { entries?: Entry[]; legislation?: string; [part: string]: unknown };
}

const HEAD = "// Written by `npm run rates` from packages/law/rates. Change the table, not this.\n";
const camel = (name: string): string => name.replace(/-(.)/g, (_, c: string) => c.toUpperCase());

/** Keys are one namespace; a key that two tables use carries its table's name. */
export function keysOf(tables: Table[]): Map<string, string> {
  const holders = new Map<string, string[]>();
  for (const t of tables)
    for (const e of t.body.entries ?? []) holders.set(e.key, [...(holders.get(e.key) ?? []), t.name]);
  const keys = new Map<string, string>();
  for (const [key, names] of holders) {
    for (const name of names) keys.set(`${name} ${key}`, names.length > 1 ? `${name}/${key}` : key);
  }
  return keys;
}

/** The part of an income that a tax rate is for. */
function bandOf(c: Entry["conditions"]): { over: string; upTo: string | null } | null {
  const over = c?.over ?? c?.totalIncomeOver;
  return typeof over === "string" ? { over, upTo: c?.upTo ?? c?.totalIncomeUpTo ?? null } : null;
}

function entryText(e: Entry, law: string): string {
  const values = e.values.map((v) => ({
    from: v.effectiveFrom,
    to: v.effectiveTo,
    value: v.value,
    confidence: v.confidence,
    sources: v.sources,
    ...(v.endUnknown ? { endUnknown: true } : {}),
    ...(v.note ? { note: v.note } : {}),
  }));
  const band = bandOf(e.conditions);
  const head = {
    label: e.label,
    unit: e.unit,
    basis: e.basis,
    cite: e.citation ?? (law || "worked out from the net rate"),
    changes: e.changes ?? null,
    ...(band ? { band } : {}),
  };
  return `  ${JSON.stringify(e.key)}: ${JSON.stringify({ ...head, values })},\n`;
}

export function moduleFor(table: Table): string {
  const name = camel(table.name);
  if (!table.body.entries) return `${HEAD}export const ${name} = ${JSON.stringify(table.body)} as const;\n`;
  const rows = table.body.entries.map((e) => entryText(e, table.body.legislation ?? "")).join("");
  return `${HEAD}import type { Rate } from "../engine/dated.ts";\n\nexport const ${name} = {\n${rows}} satisfies Record<string, Rate>;\n`;
}

export function indexFor(tables: Table[]): string {
  const rated = tables.filter((t) => t.body.entries);
  const keys = keysOf(tables);
  const twice = (t: Table): string[] =>
    (t.body.entries ?? []).map((e) => e.key).filter((key) => keys.get(`${t.name} ${key}`) !== key);
  const imports = rated.map((t) => `import { ${camel(t.name)} } from "./${t.name}.ts";\n`).join("");
  const parts = rated.map((t) => {
    const own = twice(t);
    if (own.length === 0) return `  ...${camel(t.name)},\n`;
    const picked = (t.body.entries ?? []).map(
      (e) => `${JSON.stringify(keys.get(`${t.name} ${e.key}`))}: ${camel(t.name)}[${JSON.stringify(e.key)}]`,
    );
    return `  ...{ ${picked.join(", ")} },\n`;
  });
  const hash = createHash("sha256").update(JSON.stringify(tables)).digest("hex").slice(0, 12);
  return `${HEAD}import type { Rate } from "../engine/dated.ts";\n${imports}\nconst all = {\n${parts.join("")}};\n\nexport type RateKey = keyof typeof all;\nexport const RATES: Readonly<Record<RateKey, Rate>> = all;\n\n/** The hash of every table. */\nexport const TABLES_HASH = "${hash}";\n`;
}
