import { everyone, type Rule } from "../../platform/access/policy.ts";

export const policy = {
  getOffice: { office: everyone },
  listStaff: { office: everyone },
  addStaffMember: { office: ["administrator"] },
  changeStaffMember: { office: ["administrator"] },
} satisfies Record<string, Rule>;
