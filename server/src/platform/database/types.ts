// The tables as Kysely sees them. Written by "npm run schema"; do not edit.
// migrations: 912e47988c46ed8df5e838de95ca7f08ead391e932f33162895b2fe2840930ad

import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** A JSON document: parsed when read, written as text. */
export type Json = ColumnType<unknown, string, string>;
export type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>;
export type JsonWithDefault = ColumnType<unknown, string | undefined, string>;

export type Agency = {
  id: string;
  name: string;
  kind: "ministry" | "crown-entity" | "department" | "iwi" | "community";
  demonstration: Generated<boolean>;
};

export type Alert = {
  agencyId: string;
  id: string;
  personId: string;
  words: string;
  because: string;
  kind: "confidential-address" | "safe-contact" | "visit-hazard" | "health" | "no-contact-order" | "other";
  evidence: string;
  reviewOn: string | null;
  private: Generated<boolean>;
  endedOn: string | null;
  recordedAt: string;
  recordedBy: string;
};

export type Appointment = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  caseId: string;
  staffId: string;
  startsAt: string;
  minutes: number;
  how: string;
  place: string | null;
  whoIsComing: string | null;
  about: string | null;
  state: Generated<"booked" | "came" | "did-not-happen" | "moved">;
};

export type Assessment = {
  agencyId: string;
  id: string;
  caseId: string;
  personId: string;
  staffId: string;
  onDay: string;
  at: string;
  ratesVersion: string;
  lawVersion: string;
  situation: Json;
  result: Json;
  people: string[];
};

export type Audit = {
  agencyId: string;
  id: GeneratedAlways<number>;
  at: string;
  actorKind: "staff" | "person" | "provider" | "system";
  actorId: string | null;
  reference: string;
  endpoint: string;
  outcome: "done" | "refused" | "not-found" | "invalid" | "conflict" | "failed";
  purpose: string | null;
};

export type AuditSubject = {
  agencyId: string;
  auditId: number;
  personId: string;
  depth: "listed" | "opened";
  actorId: string | null;
};

export type Barrier = {
  agencyId: string;
  id: string;
  caseId: string;
  goalId: string;
  words: string;
};

export type CaseClosure = {
  agencyId: string;
  caseId: string;
  onDay: string;
  reason: "goal-reached" | "in-work" | "moved-away" | "person-asked" | "handed-to-another-service" | "died" | "opened-by-mistake";
  words: string;
  staffId: string;
  at: string;
};

export type CaseFile = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  personId: string | null;
  whanauId: string | null;
  service: "income-support" | "employment" | "housing" | "injury" | "reintegration" | "disability" | "youth" | "whanau-ora";
  state: Generated<"open" | "waiting" | "closed">;
  waitingFor: string | null;
  openedOn: string;
  staffId: string;
  teamId: string;
};

export type CaseNote = {
  agencyId: string;
  id: string;
  caseId: string;
  kind: "face-to-face" | "phone" | "video" | "home" | "hospital" | "workplace" | "prison" | "text" | "email";
  whoWasThere: Generated<string>;
  happenedAt: string;
  recordedAt: string;
  body: string;
  visibility: Generated<"case" | "team" | "sealed">;
  authorId: string;
  readAndAgreedAt: string | null;
  interviewId: string | null;
};

export type CaseNoteAmendment = {
  agencyId: string;
  id: string;
  noteId: string;
  body: string;
  authorId: string;
  recordedAt: string;
};

export type Concern = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  caseId: string;
  words: string;
  safeWay: string;
  whoHasIt: string;
  withinMinutes: number;
  raisedAt: string;
  raisedBy: string;
  answeredAt: string | null;
  answeredHow: string | null;
  answeredBy: string | null;
};

export type ConflictOfInterest = {
  agencyId: string;
  staffId: string;
  personId: string;
  because: string;
};

export type Consent = {
  agencyId: string;
  id: string;
  personId: string;
  purpose: "show-iwi" | "share-with-provider" | "contact-whanau" | "contact-landlord" | "contact-school" | "research";
  about: string;
  givenOn: string;
  withdrawnOn: string | null;
  recordedAt: string;
  recordedBy: string;
};

export type Cover = {
  agencyId: string;
  id: string;
  absentStaffId: string;
  coveringStaffId: string;
  fromOn: string;
  toOn: string;
};

export type Credential = {
  agencyId: string;
  staffId: string;
  passwordHash: string | null;
  oneTimeSecret: string | null;
  oneTimePending: string | null;
  oneTimeStep: number | null;
  subject: string | null;
  codeFailures: Generated<number>;
  codeLockedUntil: string | null;
  draftSecret: string;
};

export type DueDate = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  caseId: string;
  kind: "benefit-expires" | "certificate-ends" | "grant-ends" | "report" | "review-answer" | "information-request" | "hearing" | "decision-due" | "release" | "discharge" | "move-in" | "move-out" | "yearly-review" | "ask-again" | "proof-due" | "other";
  onDay: string;
  words: string;
  recordedAt: string;
  recordedBy: string;
  doneAt: string | null;
  doneBy: string | null;
};

export type EmergencyAccess = {
  agencyId: string;
  id: string;
  staffId: string;
  personId: string;
  reason: string;
  at: string;
  until: string;
  lookedAtBy: string | null;
};

export type Fact = {
  agencyId: string;
  id: string;
  householdId: string;
  personId: string | null;
  memberId: string | null;
  pointer: string;
  value: Json;
  source: string;
  onDay: string;
  evidence: string | null;
  since: string | null;
  recordedAt: string;
  recordedBy: string;
  replaces: string | null;
};

export type Goal = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  caseId: string;
  words: string;
  whose: string;
  saidOn: string;
  template: string | null;
  position: Generated<number>;
};

export type Handover = {
  agencyId: string;
  id: string;
  caseId: string;
  fromStaffId: string;
  toStaffId: string;
  briefing: string;
  at: string;
};

export type Household = {
  agencyId: string;
  id: string;
};

export type HouseholdMember = {
  agencyId: string;
  id: string;
  householdId: string;
  personId: string | null;
  name: string;
  bornOn: string | null;
  role: "applicant" | "partner" | "dependent-child" | "other-adult" | "boarder";
  note: string | null;
  fromOn: string;
  toOn: string | null;
};

export type Idempotency = {
  agencyId: string;
  actorId: string;
  key: string;
  endpoint: string;
  bodyHash: string;
  response: JsonOrNull;
  at: string;
};

export type Interview = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  caseId: string;
  personId: string;
  staffId: string;
  startedAt: string;
  whoIsHere: Generated<string>;
  matters: Generated<string>;
  strengths: Generated<string>;
  wishes: Generated<string[]>;
  noteId: string;
  safeToTakeHome: boolean | null;
  finishedAt: string | null;
};

export type KehiMigration = {
  name: string;
  at: Generated<string>;
};

export type Letter = {
  agencyId: string;
  id: string;
  caseId: string;
  personId: string;
  staffId: string;
  title: string;
  language: "en" | "mi" | "mi-en";
  largePrint: boolean;
  draftTranslation: boolean;
  pages: number;
  contents: Json;
  people: string[];
  pdf: Buffer;
  givenOn: string;
  at: string;
};

export type NoteDraft = {
  agencyId: string;
  id: string;
  staffId: string;
  caseId: string;
  interviewId: string | null;
  kind: string;
  whoWasThere: string;
  happenedAt: string;
  body: string;
  version: Generated<number>;
  savedAt: string;
};

export type OidcStart = {
  stateHash: string;
  nonce: string;
  verifier: string;
  returnTo: string;
  expiresAt: string;
  usedAt: string | null;
};

export type Person = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  legalGivenNames: string;
  legalFamilyName: string;
  preferredName: string | null;
  sayIt: string | null;
  pronouns: string | null;
  bornOn: string | null;
  gender: string | null;
  ethnicity: JsonWithDefault;
  iwi: JsonWithDefault;
  languages: JsonWithDefault;
  restricted: Generated<boolean>;
  ownStaffId: string | null;
  createdBy: string;
  createdAt: string;
  folded: GeneratedAlways<string | null>;
};

export type PersonAddress = {
  agencyId: string;
  id: string;
  personId: string;
  lines: string;
  suburb: string | null;
  town: string | null;
  postcode: string | null;
  fromOn: string | null;
  toOn: string | null;
  recordedAt: string;
  recordedBy: string;
};

export type PersonContact = {
  agencyId: string;
  id: string;
  personId: string;
  kind: "phone" | "text" | "email" | "post" | "through-someone";
  value: string;
  safe: boolean;
  how: string | null;
  preferred: Generated<boolean>;
  recordedAt: string;
  recordedBy: string;
};

export type PersonIdentifier = {
  agencyId: string;
  id: string;
  personId: string;
  kind: string;
  value: string;
  recordedAt: string;
  recordedBy: string;
};

export type PlanStep = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  caseId: string;
  goalId: string;
  what: string;
  owner: string;
  due: string | null;
  status: Generated<"not-started" | "in-progress" | "waiting" | "done" | "stopped">;
  because: string | null;
  doneOn: string | null;
  source: string | null;
  position: Generated<number>;
};

export type Promise = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  caseId: string;
  noteId: string | null;
  who: "us" | "person";
  staffId: string | null;
  what: string;
  byOn: string | null;
  saidAt: string;
  keptOn: string | null;
  keptHow: string | null;
};

export type Recommendation = {
  agencyId: string;
  id: string;
  caseId: string;
  assessmentId: string;
  staffId: string;
  payment: string;
  forPeople: string[];
  amountCents: number | null;
  per: string;
  reasons: string;
  proof: string[];
  at: string;
};

export type Region = {
  agencyId: string;
  id: string;
  name: string;
};

export type Relationship = {
  agencyId: string;
  id: string;
  personId: string;
  otherId: string | null;
  otherName: string;
  kind: "partner" | "parent-of" | "child-of" | "sibling" | "grandparent-of" | "grandchild-of" | "carer-of" | "cared-for-by" | "whanau" | "support-person";
  fromOn: string | null;
  toOn: string | null;
  note: string | null;
  recordedAt: string;
  recordedBy: string;
};

export type RestrictedAccess = {
  agencyId: string;
  personId: string;
  staffId: string;
};

export type SealedAddress = {
  agencyId: string;
  id: string;
  personId: string;
  lines: string;
  suburb: string | null;
  town: string | null;
  postcode: string | null;
  fromOn: string | null;
  toOn: string | null;
  recordedAt: string;
  recordedBy: string;
};

export type Session = {
  agencyId: string;
  id: string;
  staffId: string;
  tokenHash: string;
  startedAt: string;
  seenAt: string;
  endsAt: string;
  endedAt: string | null;
};

export type SignInTry = {
  emailHash: string;
  failures: number;
  lockedUntil: string | null;
  lastAt: string;
};

export type Site = {
  agencyId: string;
  id: string;
  regionId: string;
  name: string;
};

export type Staff = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  givenName: string;
  familyName: string;
  email: string;
  teamId: string | null;
  roles: ("case-manager" | "team-leader" | "manager" | "work-broker" | "training-support" | "programme-coordinator" | "disability-coordinator" | "reviewer" | "privacy-officer" | "practice-lead" | "administrator")[];
  status: Generated<"working" | "away" | "left">;
  does: Generated<string>;
  singleKeys: Generated<boolean>;
  theme: Generated<"system" | "light" | "dark">;
};

export type Team = {
  agencyId: string;
  id: string;
  siteId: string;
  name: string;
};

export type TeamLeader = {
  agencyId: string;
  teamId: string;
  staffId: string;
};

export type Whanau = {
  agencyId: string;
  id: string;
  name: string;
};

export type WhanauMember = {
  agencyId: string;
  id: string;
  whanauId: string;
  personId: string;
  role: string;
  fromOn: string;
  toOn: string | null;
};

export type DB = {
  agency: Agency;
  alert: Alert;
  appointment: Appointment;
  assessment: Assessment;
  audit: Audit;
  auditSubject: AuditSubject;
  barrier: Barrier;
  caseClosure: CaseClosure;
  caseFile: CaseFile;
  caseNote: CaseNote;
  caseNoteAmendment: CaseNoteAmendment;
  concern: Concern;
  conflictOfInterest: ConflictOfInterest;
  consent: Consent;
  cover: Cover;
  credential: Credential;
  dueDate: DueDate;
  emergencyAccess: EmergencyAccess;
  fact: Fact;
  goal: Goal;
  handover: Handover;
  household: Household;
  householdMember: HouseholdMember;
  idempotency: Idempotency;
  interview: Interview;
  kehiMigration: KehiMigration;
  letter: Letter;
  noteDraft: NoteDraft;
  oidcStart: OidcStart;
  person: Person;
  personAddress: PersonAddress;
  personContact: PersonContact;
  personIdentifier: PersonIdentifier;
  planStep: PlanStep;
  promise: Promise;
  recommendation: Recommendation;
  region: Region;
  relationship: Relationship;
  restrictedAccess: RestrictedAccess;
  sealedAddress: SealedAddress;
  session: Session;
  signInTry: SignInTry;
  site: Site;
  staff: Staff;
  team: Team;
  teamLeader: TeamLeader;
  whanau: Whanau;
  whanauMember: WhanauMember;
};
