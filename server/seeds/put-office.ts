import { office, staff } from "./office.ts";
import { idOf, type Writer } from "./writer.ts";

export type Colleague = { id: string; teamId: string | null; roles: string[] };
/** The ids of the office: what a person of the story is put beside. */
export type Places = { agencyId: string; staff: Map<string, Colleague>; siteId: string };

export async function putOffice(writer: Writer): Promise<Places> {
  const agencyId = idOf("agency");
  const own = (row: Record<string, unknown>) => ({ agency_id: agencyId, ...row });
  writer.add("agency", { id: agencyId, name: office.name, kind: "ministry", demonstration: true });
  for (const region of office.regions) {
    writer.add("region", own({ id: idOf(region.key), name: region.name }));
    for (const site of region.sites) {
      writer.add("site", own({ id: idOf(site.key), region_id: idOf(region.key), name: site.name }));
      for (const team of site.teams)
        writer.add("team", own({ id: idOf(team.key), site_id: idOf(site.key), name: team.name }));
    }
  }
  const colleagues = new Map<string, Colleague>();
  for (const one of staff) {
    const id = idOf(`staff ${one.key}`);
    const teamId = one.team ? idOf(one.team) : null;
    colleagues.set(one.key, { id, teamId, roles: one.roles });
    writer.add(
      "staff",
      own({
        id,
        version: 1,
        given_name: one.name[0],
        family_name: one.name[1],
        email: `${one.key}@example.test`,
        team_id: teamId,
        roles: one.roles,
        status: "working",
        does: one.does,
        single_keys: true,
        theme: "system",
      }),
    );
    writer.add(
      "credential",
      own({
        staff_id: id,
        draft_secret: Buffer.from(idOf(`secret ${one.key}`)).toString("base64"),
      }),
    );
    if (one.leads) writer.add("team_leader", own({ team_id: idOf(one.leads), staff_id: id }));
  }
  return { agencyId, staff: colleagues, siteId: idOf("lower-hutt") };
}
