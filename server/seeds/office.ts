import type { Role } from "#contract/staff.ts";

/** The made-up office. */
export const office = {
  name: "Kēhi demonstration office",
  regions: [
    {
      key: "wellington",
      name: "Wellington",
      sites: [
        {
          key: "lower-hutt",
          name: "Lower Hutt",
          teams: [
            { key: "kowhai", name: "Waiwhetū team" },
            { key: "rata", name: "Wainuiomata team" },
          ],
        },
        { key: "porirua", name: "Porirua", teams: [{ key: "tui", name: "Porirua team" }] },
      ],
    },
  ],
};

export type SeedStaff = {
  key: string;
  name: [given: string, family: string];
  team: string | null;
  roles: Role[];
  does: string;
  leads?: string;
};

export const staff: SeedStaff[] = [
  {
    key: "pania",
    name: ["Pania", "Walker"],
    team: "kowhai",
    roles: ["case-manager"],
    does: "Case manager with the story’s caseload. Start here",
  },
  {
    key: "losa",
    name: ["Losa", "Iosefa"],
    team: "kowhai",
    roles: ["case-manager"],
    does: "Case manager in the same team",
  },
  {
    key: "arjun",
    name: ["Arjun", "Mehta"],
    team: "rata",
    roles: ["case-manager"],
    does: "Case manager in another team",
  },
  {
    key: "tom",
    name: ["Tom", "Henry"],
    team: "kowhai",
    roles: ["team-leader"],
    does: "Leads Pania’s team",
    leads: "kowhai",
  },
  {
    key: "ruth",
    name: ["Ruth", "Sinclair"],
    team: "rata",
    roles: ["manager"],
    does: "Manages the other team",
    leads: "rata",
  },
  {
    key: "wiremu",
    name: ["Wiremu", "Paki"],
    team: "kowhai",
    roles: ["work-broker"],
    does: "Work broker: vacancies and employers",
  },
  {
    key: "mei",
    name: ["Mei", "Chen"],
    team: "kowhai",
    roles: ["training-support"],
    does: "Training support: courses",
  },
  {
    key: "david",
    name: ["David", "Aleki"],
    team: "tui",
    roles: ["programme-coordinator"],
    does: "Programme coordinator",
  },
  {
    key: "fiona",
    name: ["Fiona", "Grant"],
    team: "kowhai",
    roles: ["disability-coordinator"],
    does: "Disability coordinator",
  },
  {
    key: "samir",
    name: ["Samir", "Haddad"],
    team: null,
    roles: ["reviewer"],
    does: "Reviewer: complaints and reviews of decisions",
  },
  { key: "kate", name: ["Kate", "Donovan"], team: null, roles: ["privacy-officer"], does: "Privacy officer" },
  {
    key: "hemi",
    name: ["Hēmi", "Ruru"],
    team: null,
    roles: ["practice-lead"],
    does: "Practice lead: what works",
  },
  {
    key: "olga",
    name: ["Olga", "Petrova"],
    team: null,
    roles: ["administrator"],
    does: "Administrator. Sees no case content",
  },
];
