import { caseManagers, casework, leaders, mayRead, type Rule } from "../../platform/access/policy.ts";

export const policy = {
  getCase: mayRead,
  listCases: { office: casework },
  openCase: { assigned: casework, covering: casework, team: casework, leads: leaders, created: casework },
  changeCase: { assigned: casework, covering: casework, team: casework, leads: leaders },
  // Someone else's case is given away by those who answer for the team.
  handOverCase: { assigned: casework, covering: leaders, team: leaders, leads: leaders },
  closeCase: { assigned: casework, covering: caseManagers, team: leaders, leads: leaders },
} satisfies Record<string, Rule>;
