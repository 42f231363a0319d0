import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, Line, Version, Written, ById } from "./basics.ts";

export const Role = z.enum([
  "case-manager",
  "team-leader",
  "manager",
  "work-broker",
  "training-support",
  "programme-coordinator",
  "disability-coordinator",
  "reviewer",
  "privacy-officer",
  "practice-lead",
  "administrator",
]);
export type Role = z.infer<typeof Role>;

export const StaffMember = z.strictObject({
  id: Id,
  name: Line,
  teamId: Id.nullable(),
  team: z.string().nullable(),
  roles: z.array(Role),
  status: z.enum(["working", "away", "left"]),
  version: Version,
});
export type StaffMember = z.infer<typeof StaffMember>;

/** The agency as a tree: regions, their sites, their teams. */
export const Office = z.strictObject({
  agency: z.strictObject({ id: Id, name: z.string() }),
  regions: z.array(
    z.strictObject({
      id: Id,
      name: z.string(),
      sites: z.array(
        z.strictObject({
          id: Id,
          name: z.string(),
          teams: z.array(z.strictObject({ id: Id, name: z.string(), leaderIds: z.array(Id) })),
        }),
      ),
    }),
  ),
});

export const getOffice = endpoint({
  name: "getOffice",
  summary: "The agency's regions, sites and teams",
  method: "GET",
  path: "/api/office",
  response: Office,
});

export const listStaff = endpoint({
  name: "listStaff",
  summary: "Colleagues in the agency. No case content",
  method: "GET",
  path: "/api/staff",
  response: z.strictObject({ items: z.array(StaffMember) }),
});

export const NewStaffMember = z.strictObject({
  id: Id,
  givenName: Line,
  familyName: Line,
  email: z.email(),
  teamId: Id.nullable(),
  roles: z.array(Role).min(1, "Choose at least one role"),
});

/** What an installation begins with: one region, site and team, and the colleague who adds the others. */
export const NewAgency = z.strictObject({
  name: Line,
  kind: z.enum(["ministry", "crown-entity", "department", "iwi", "community"]),
  region: Line,
  site: Line,
  team: Line,
  administrator: NewStaffMember.pick({ givenName: true, familyName: true, email: true }),
});
export type NewAgency = z.infer<typeof NewAgency>;

export const addStaffMember = endpoint({
  name: "addStaffMember",
  summary: "An administrator adds a colleague",
  method: "POST",
  path: "/api/staff",
  body: NewStaffMember,
  response: Written,
});

export const changeStaffMember = endpoint({
  name: "changeStaffMember",
  summary: "An administrator changes roles, team or status. Leaving ends every session at once",
  method: "PATCH",
  path: "/api/staff/:id",
  params: ById,
  body: z.strictObject({
    version: Version,
    teamId: Id.nullable().optional(),
    roles: z.array(Role).min(1).optional(),
    status: z.enum(["working", "away", "left"]).optional(),
  }),
  response: Written,
});
