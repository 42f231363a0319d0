import { type Template, type TemplateStep, theirs } from "../domain.ts";
import { licenceTemplate } from "./licence-template.ts";

const ours = "Case manager";
const practice = "Case management practice, general knowledge, to be verified";

const step = (what: string, owner: string, usually: string, days: number, source: string): TemplateStep => ({
  what,
  owner,
  usually,
  days,
  source,
});

const findWork: Template = {
  id: "find-work",
  name: "Find work",
  for: "Someone who wants paid work, or more of it",
  steps: [
    step(
      "Say what work is wanted, what is known already, and which hours fit the whānau",
      theirs,
      "In the first talk",
      3,
      practice,
    ),
    step(
      "Look at better off together: each week at different hours, and what stops",
      ours,
      "The same week",
      7,
      "Social Security Act 2018, income tests, at the rates in force",
    ),
    step("A CV, and two people who will speak for them", theirs, "Two weeks", 14, practice),
    step(
      "Meet the work broker about vacancies that fit",
      "Work broker",
      "Within two weeks",
      14,
      "Work and Income, Flexi-wage, employer information: brokers find employers and match vacancies",
    ),
    step(
      "Ask for help with the costs of starting: 30 hours a week, or 20 for a sole parent",
      ours,
      "Before the first day",
      28,
      "Work and Income, Transition to Work Grant",
    ),
    step(
      "Agree a wage contribution with the employer where one is needed, before the start date",
      "Work broker",
      "Before the first day",
      35,
      "Work and Income, Flexi-wage, employer information",
    ),
    step(
      "Tell Work and Income and Inland Revenue the hours and the pay",
      theirs,
      "As soon as they are known",
      42,
      "Duty to tell of a change as soon as practicable, general knowledge, to be verified",
    ),
    step(
      "Look in after 30 days in the job, then at 91, 182 and 365",
      ours,
      "30 days after the start",
      72,
      "Common checkpoints for work that lasts, general knowledge, to be verified",
    ),
  ],
};

const keepHome: Template = {
  id: "keep-home",
  name: "Keep a home",
  for: "Someone whose home is at risk: arrears, a rent rise, a notice, a cold house",
  steps: [
    step(
      "Read the tenancy agreement, the rent and each notice together",
      ours,
      "The first days",
      3,
      "Residential Tenancies Act 1986 ss 24, 51, 55",
    ),
    step(
      "Check a rent rise: in writing, 60 days before (28 in a boarding house), 12 months since the last",
      ours,
      "The first days",
      3,
      "Residential Tenancies Act 1986 s 24",
    ),
    step(
      "Work out Accommodation Supplement and Temporary Additional Support on the rent as it is now",
      ours,
      "The same day",
      3,
      "Social Security Act 2018 ss 65–69, 95–98",
    ),
    step(
      "When rent is behind: offer a payment plan in writing, well before 21 days behind",
      theirs,
      "Before 21 days behind",
      7,
      "Residential Tenancies Act 1986 s 55",
    ),
    step(
      "Ask about help with arrears, bond, rent in advance or moving",
      ours,
      "The first week",
      7,
      "Work and Income, Housing Support Products",
    ),
    step(
      "When notice to end came: check 90 days, or 42 for a listed reason; if it answers a complaint, apply within 28 working days",
      "Community law centre or Tenancy Services",
      "At once",
      5,
      "Residential Tenancies Act 1986 ss 51, 54",
    ),
    step(
      "Ask the landlord for the healthy homes statement; all rentals must meet it since 1 July 2025",
      theirs,
      "Two weeks",
      14,
      "Tenancy Services, Healthy homes compliance timeframes",
    ),
    step(
      "Have the housing need assessed, and name at least three areas where that is reasonable",
      ours,
      "Three weeks",
      21,
      "Public and Community Housing Management Act 1992 ss 100–102; Community Housing Aotearoa, November 2015",
    ),
  ],
};

const returnToWork: Template = {
  id: "return-to-work",
  name: "Return to work after injury",
  for: "Someone who was hurt and has work to go back to, or wants to find some",
  steps: [
    step(
      "Lodge the claim, within 12 months of the injury",
      theirs,
      "At the first treatment",
      3,
      "Accident Compensation Act 2001 s 53",
    ),
    step(
      "A medical certificate that says what can be done now",
      "Doctor",
      "First up to 14 days, then up to 13 weeks",
      7,
      "ACC18 certificate, general knowledge, to be verified",
    ),
    step(
      "Weekly compensation from the second week, at 80% of earnings; for a work injury the employer pays the first",
      "ACC",
      "After the first week",
      14,
      "Community Law; ACC, weekly compensation",
    ),
    step(
      "Watch the cover decision: within 21 days of lodging unless ACC extends it; none in time means cover",
      ours,
      "21 days",
      21,
      "Accident Compensation Act 2001 ss 56, 58",
    ),
    step(
      "Talk with the employer, with consent, about lighter work or fewer hours",
      "Employer",
      "Four weeks",
      28,
      practice,
    ),
    step(
      "Agree a rehabilitation plan with ACC",
      "ACC",
      "Within 13 weeks when help will go on past that",
      91,
      "Individual Rehabilitation Plan, Community Law; the 13 weeks are general knowledge, to be verified",
    ),
    step("Build the hours up, with each certificate", theirs, "Week by week", 98, practice),
    step(
      "If a decision is wrong, ask for a review in writing within 3 months",
      theirs,
      "3 months after the decision",
      90,
      "Accident Compensation Act 2001 s 135",
    ),
  ],
};

const afterPrison: Template = {
  id: "after-prison",
  name: "First weeks after prison",
  for: "Someone about to leave prison, or just out. Days count from the release date when the case has one",
  from: "release",
  steps: [
    step(
      "ID ready: birth certificate, IRD number, bank account, RealMe, driver licence",
      "Corrections case manager",
      "Before release",
      -7,
      "Identity papers for release, general knowledge, to be verified",
    ),
    step(
      "Interview with Work and Income, so that the benefit begins without a gap; under 31 days inside there is no stand-down",
      ours,
      "Before release",
      -5,
      "Social Security Regulations 2018 reg 177; the interview is general knowledge, to be verified",
    ),
    step(
      "Where to sleep from the first night: agreed, and approved where it must be",
      "Corrections case manager",
      "Before release",
      -3,
      "Corrections, Preparing for release: accommodation",
    ),
    step(
      "Ask for the Steps to Freedom grant with the release form, after 31 days or more inside",
      ours,
      "Before release, or by phone after it",
      1,
      "Work and Income, Steps to Freedom Grant",
    ),
    step(
      "Report to the probation officer",
      theirs,
      "Within 72 hours of release",
      3,
      "New Zealand Parole Board, questions and answers",
    ),
    step(
      "See a doctor, with the medicines that are needed",
      theirs,
      "The first week",
      5,
      "Corrections, Preparing for release: oranga",
    ),
    step(
      "A hui with whānau, if it is wanted",
      theirs,
      "The first week",
      7,
      "Corrections, Preparing for release: whānau and community support",
    ),
    step(
      "Meet a navigator, the work broker or a training provider",
      "Work broker",
      "Two weeks",
      14,
      "Corrections, Preparing for release: employment, education and training",
    ),
    step("Look back on the first month together", ours, "Four weeks", 28, practice),
  ],
};

const training: Template = {
  id: "training",
  name: "Training pathway",
  for: "Someone who wants to learn for work: a course, a qualification, a trade",
  steps: [
    step("Say what is to be learned and what it leads to", theirs, "In the first talk", 7, practice),
    step(
      "Find courses near enough, with their level and when they begin",
      "Training support",
      "Two weeks",
      14,
      practice,
    ),
    step(
      "Before enrolling, check what study does to the benefit: a full-time student cannot be paid Jobseeker Support",
      ours,
      "Before enrolling",
      14,
      "Social Security Act 2018 ss 20–28",
    ),
    step(
      "Look at earning while learning: a job with industry training",
      "Work broker",
      "Three weeks",
      21,
      "Mana in Mahi, Strength in Work, MSD",
    ),
    step("Enrol", theirs, "Before the course begins", 28, practice),
    step(
      "Childcare for the hours of the course",
      theirs,
      "Before the course begins",
      35,
      "Social Security Act 2018 ss 76–77; Social Security Regulations 2018 regs 20–48",
    ),
    step(
      "Apply for the Training Incentive Allowance where it fits: a course of 12 weeks or more at level 1 to 7",
      theirs,
      "Within 28 days of its start",
      56,
      "Work and Income, Training Incentive Allowance",
    ),
    step(
      "Look in after four weeks of the course",
      "Training support",
      "Four weeks after it begins",
      70,
      practice,
    ),
  ],
};

/** Every template on a day: the licence rules of that day are in its words. */
export function templatesOn(today: string, bornOn: string | null = null): readonly Template[] {
  return [findWork, licenceTemplate(today, bornOn), keepHome, returnToWork, afterPrison, training];
}
