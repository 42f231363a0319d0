import type { Catalogue, Column, Table } from "./catalogue.ts";

/** The whole schema as SQL to be read in review: tables with everything that guards them, then routines. */
export function schemaSql(catalogue: Catalogue, stamp: string): string {
  const { extensions, schemas, enums, sequences, tables, routines } = catalogue;
  return `${[
    `-- What server/migrations makes. Written by "npm run schema"; do not edit.\n-- migrations: ${stamp}`,
    extensions.map((name) => `create extension ${name};`).join("\n"),
    ...schemas.map(({ name, owner, grants }) =>
      lines(
        `create schema ${name} authorization ${owner};`,
        ...grants.map((grant) => grantSql(grant, `schema ${name}`)),
      ),
    ),
    enums
      .map(({ name, values }) => `create type ${name} as enum (${values.map(quote).join(", ")});`)
      .join("\n"),
    sequences.map((name) => `create sequence ${name};`).join("\n"),
    ...tables.map((table) => (table.kind === "view" ? viewSql(table) : tableSql(table))),
    ...routines.map((routine) =>
      lines(
        `${routine.definition.trim()};`,
        `alter routine ${routine.signature} owner to ${routine.owner};`,
        routine.comment === null
          ? ""
          : `comment on routine ${routine.signature} is ${quote(routine.comment)};`,
        ...routine.grants.map((grant) => grantSql(grant, `routine ${routine.signature}`)),
      ),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

function tableSql(table: Table): string {
  const parts = [
    ...table.columns.map(columnSql),
    ...table.constraints.map(({ name, definition }) => `constraint ${name} ${definition}`),
  ];
  return lines(
    `create table ${table.name} (\n  ${parts.join(",\n  ")}\n)${table.partitions === null ? "" : ` partition by ${table.partitions}`};`,
    about(table),
    ...table.indexes.map((index) => `${index};`),
    table.rowSecurity === "off" ? "" : `alter table ${table.name} enable row level security;`,
    table.rowSecurity === "forced" ? `alter table ${table.name} force row level security;` : "",
    ...table.policies.map((policy) => `${policy};`),
    ...table.triggers.map((trigger) => `${trigger};`),
    ...table.grants.map((grant) => grantSql(grant, table.name)),
  );
}

function viewSql(table: Table): string {
  const grants = table.grants.map((grant) => grantSql(grant, table.name));
  return lines(`create view ${table.name} as\n${table.body ?? ""}`, about(table), ...grants);
}

function about(table: Table): string {
  return lines(
    `alter ${table.kind} ${table.name} owner to ${table.owner};`,
    table.comment === null ? "" : `comment on ${table.kind} ${table.name} is ${quote(table.comment)};`,
    ...table.columns.map(({ name, comment }) =>
      comment === null ? "" : `comment on column ${table.name}.${name} is ${quote(comment)};`,
    ),
  );
}

function columnSql(column: Column): string {
  const value = column.default ?? "";
  return [
    `${column.name} ${column.type}`,
    column.isNotNull ? "not null" : "",
    column.identity === ""
      ? ""
      : `generated ${column.identity === "a" ? "always" : "by default"} as identity`,
    column.generated === ""
      ? ""
      : `generated always as (${value}) ${column.generated === "s" ? "stored" : "virtual"}`,
    column.generated === "" && value !== "" ? `default ${value}` : "",
  ]
    .filter((word) => word !== "")
    .join(" ");
}

function grantSql(grant: string, on: string): string {
  const [privileges = "", to = ""] = grant.split(" to ");
  return `grant ${privileges} on ${on} to ${to};`;
}

const lines = (...all: string[]): string => all.filter((line) => line !== "").join("\n");
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
