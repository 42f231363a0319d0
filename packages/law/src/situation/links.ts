import type { Problem } from "./parse.ts";
import type { Relationship, Situation } from "./situation.ts";

function named(r: Relationship): readonly string[] {
  if (r.kind === "partner") return r.between;
  if (r.kind === "cares-for") return [r.carer, r.person];
  if (r.kind === "boards-with") return [r.boarder, r.with];
  return [r.child, ...r.of];
}

/** What the shape of the document cannot say: ids that name nobody, two people with one id, a couple also said to be single. */
export function linkProblems(s: Situation): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  s.people.forEach((p, at) => {
    if (ids.has(p.id)) problems.push({ path: `/people/${at}/id`, says: "names two people" });
    ids.add(p.id);
    if (p.born !== undefined && p.born > s.on)
      problems.push({ path: `/people/${at}/born`, says: "is after the day it is worked out for" });
  });
  const partners = new Set<string>();
  (s.relationships ?? []).forEach((r, at) => {
    const path = `/relationships/${at}`;
    const who = named(r);
    for (const id of who)
      if (!ids.has(id)) problems.push({ path, says: `names ${id}, who is not among the people` });
    if (new Set(who).size < who.length) problems.push({ path, says: "names the same person twice" });
    if (r.kind !== "partner") return;
    for (const id of r.between) {
      if (partners.has(id)) problems.push({ path, says: `gives ${id} a second partner` });
      partners.add(id);
    }
  });
  const owners = [...(s.home?.paidBy ?? []), ...(s.assets ?? []).flatMap((a) => a.owner ?? [])];
  for (const id of [...owners, ...(s.costs ?? []).flatMap((c) => c.for ?? [])])
    if (!ids.has(id)) problems.push({ path: "", says: `${id} is not among the people` });
  return problems;
}
