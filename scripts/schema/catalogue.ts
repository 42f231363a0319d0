import { Client } from "pg";

export type Column = {
  name: string;
  type: string;
  isNotNull: boolean;
  default: string | null;
  generated: "" | "s" | "v";
  identity: "" | "a" | "d";
  comment: string | null;
};
export type Table = {
  name: string;
  kind: "table" | "view";
  owner: string;
  comment: string | null;
  columns: Column[];
  constraints: { name: string; kind: string; definition: string; columns: string[] }[];
  indexes: string[];
  policies: string[];
  triggers: string[];
  rowSecurity: "off" | "on" | "forced";
  grants: string[];
  body: string | null;
  partitions: string | null;
};
export type Catalogue = {
  extensions: string[];
  schemas: { name: string; owner: string; grants: string[] }[];
  enums: { name: string; values: string[] }[];
  sequences: string[];
  tables: Table[];
  routines: {
    signature: string;
    owner: string;
    definition: string;
    grants: string[];
    comment: string | null;
  }[];
};

/** What PostgreSQL itself says about our schemas. What belongs to an extension or to pg-boss is left out. */
export async function readCatalogue(url: string): Promise<Catalogue> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const rows = async <T extends object>(sql: string): Promise<T[]> => (await client.query<T>(sql)).rows;
  try {
    await client.query("set search_path = public; set default_transaction_read_only = on");
    return {
      extensions: (await rows<{ name: string }>(extensions)).map(({ name }) => name),
      schemas: await rows(schemas),
      enums: await rows(enums),
      sequences: (await rows<{ name: string }>(sequences)).map(({ name }) => name),
      tables: inOrder(await rows<Table>(tables), ({ name }) => name),
      routines: inOrder(await rows<Catalogue["routines"][0]>(routines), ({ signature }) => signature),
    };
  } finally {
    await client.end();
  }
}

const inOrder = <T>(all: T[], key: (one: T) => string): T[] => all.sort((a, b) => (key(a) < key(b) ? -1 : 1));

const extensions = `select extname::text as name from pg_extension where extname <> 'plpgsql' order by 1`;

const ours =
  "array(select oid from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'job'))";

const named = (name: string, namespace: string): string =>
  `case when ${namespace} = 'public'::regnamespace then '' else ${namespace}::regnamespace::text || '.' end || quote_ident(${name})`;

const mine = (oid: string, catalogue: string): string =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

const enums = `
  select ${named("t.typname", "t.typnamespace")} as name, array_agg(e.enumlabel::text order by e.enumsortorder) as values
  from pg_type t join pg_enum e on e.enumtypid = t.oid
  where t.typnamespace = any (${ours}) and ${mine("t.oid", "pg_type")}
  group by t.typname, t.typnamespace order by 1`;

const sequences = `
  select ${named("relname", "relnamespace")} as name from pg_class c
  where relkind = 'S' and relnamespace = any (${ours})
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('i', 'e')) order by 1`;

const grantsOf = (acl: string, owner: string): string => `
  coalesce((select json_agg(privileges || ' to ' || grantee order by grantee, privileges) from (
    select string_agg(lower(privilege_type), ', ' order by privilege_type) as privileges,
      case grantee when 0 then 'public' else grantee::regrole::text end as grantee
    from aclexplode(${acl}) where grantee <> ${owner} group by grantee) g), '[]')`;

const schemas = `
  select nspname::text as name, nspowner::regrole::text as owner, ${grantsOf("nspacl", "nspowner")} as grants
  from pg_namespace where oid = any (${ours}) and nspname <> 'public' order by 1`;

const columnGrants = `
  select a.attname, privilege_type, case grantee when 0 then 'public' else grantee::regrole::text end as grantee
  from pg_attribute a, aclexplode(a.attacl) where a.attrelid = c.oid and a.attnum > 0`;

const tables = `
  select ${named("c.relname", "c.relnamespace")} as name, case when c.relkind in ('v', 'm') then 'view' else 'table' end as kind,
    c.relowner::regrole::text as owner, obj_description(c.oid, 'pg_class') as comment,
    case when c.relforcerowsecurity and c.relrowsecurity then 'forced' when c.relrowsecurity then 'on' else 'off' end as "rowSecurity",
    case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end as body,
    case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partitions,
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
        'isNotNull', a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid), 'generated', a.attgenerated,
        'identity', a.attidentity, 'comment', col_description(c.oid, a.attnum)) order by a.attnum)
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select json_agg(json_build_object('name', conname, 'kind', contype, 'definition', pg_get_constraintdef(k.oid),
        'columns', (select json_agg(attname) from pg_attribute where attrelid = c.oid and attnum = any (k.conkey)))
        order by case contype when 'p' then 0 when 'u' then 1 when 'f' then 2 else 3 end, conname)
      from pg_constraint k where k.conrelid = c.oid and contype <> 'n'), '[]') as constraints,
    coalesce((select json_agg(pg_get_indexdef(i.indexrelid) order by i.indexrelid::regclass::text) from pg_index i
      where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))),
      '[]') as indexes,
    coalesce((select json_agg(concat_ws(' ', 'create policy', quote_ident(polname), 'on', ${named("c.relname", "c.relnamespace")},
        case when not polpermissive then 'as restrictive' end,
        'for ' || case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        'to ' || (select string_agg(case r when 0 then 'public' else r::regrole::text end, ', ') from unnest(polroles) r),
        'using (' || pg_get_expr(polqual, polrelid) || ')', 'with check (' || pg_get_expr(polwithcheck, polrelid) || ')')
        order by polname) from pg_policy where polrelid = c.oid), '[]') as policies,
    coalesce((select json_agg(pg_get_triggerdef(t.oid) order by tgname) from pg_trigger t where t.tgrelid = c.oid and not tgisinternal), '[]') as triggers,
    (${grantsOf("c.relacl", "c.relowner")}::jsonb || coalesce((
      select jsonb_agg(privileges || ' to ' || grantee order by grantee, privileges) from (
        select lower(privilege_type) || ' (' || string_agg(attname, ', ' order by attname) || ')' as privileges, grantee
        from (${columnGrants}) x group by privilege_type, grantee) y), '[]')) as grants
  from pg_class c
  where c.relnamespace = any (${ours}) and c.relkind in ('r', 'p', 'v', 'm') and ${mine("c.oid", "pg_class")}`;

const routines = `
  select p.oid::regprocedure::text as signature, p.proowner::regrole::text as owner, pg_get_functiondef(p.oid) as definition,
    ${grantsOf("coalesce(p.proacl, acldefault('f', p.proowner))", "p.proowner")} as grants, obj_description(p.oid, 'pg_proc') as comment
  from pg_proc p
  where p.pronamespace = any (${ours}) and p.prokind in ('f', 'p') and ${mine("p.oid", "pg_proc")}`;
