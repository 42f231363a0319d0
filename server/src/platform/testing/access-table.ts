import { Role } from "#contract/staff.ts";

export const relationsOfTable = ["assigned", "covering", "team", "leads", "created", "emergency"] as const;

/** Endpoint → relation → roles, from lines `endpoint | relation | roles`. `group = roles` lines come first. */
export function readAccessTable(text: string): Map<string, Map<string, Role[]>> {
  const groups = new Map<string, Role[]>();
  const table = new Map<string, Map<string, Role[]>>();
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const fail = (says: string) => new Error(`access-table.txt line ${index + 1}: ${says}`);
    const group = /^([a-z ]+) = (.+)$/.exec(line);
    if (group?.[1] && group[2]) {
      groups.set(group[1], rolesOf(group[2], groups, fail));
      continue;
    }
    const [endpoint, relation, roles] = line.split("|").map((part) => part.trim());
    if (!endpoint || !relation) throw fail("write endpoint | relation | roles");
    const rows = table.get(endpoint) ?? new Map<string, Role[]>();
    if (rows.has(relation)) throw fail(`${endpoint} has ${relation} twice`);
    rows.set(relation, relation === "open" ? [] : rolesOf(roles ?? "", groups, fail));
    table.set(endpoint, rows);
  }
  return table;
}

function rolesOf(text: string, groups: Map<string, Role[]>, fail: (says: string) => Error): Role[] {
  return text.split(",").flatMap((part): Role[] => {
    const word = part.trim();
    if (word === "nobody") return [];
    const role = Role.safeParse(word);
    if (role.success) return [role.data];
    const group = groups.get(word);
    if (!group) throw fail(`"${word}" is neither a role nor a group`);
    return group;
  });
}
