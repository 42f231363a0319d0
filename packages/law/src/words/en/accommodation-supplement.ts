export const accommodationSupplement = {
  "as.payable":
    "{tenure:as.costName} of {cost:$} a week is above what the household is expected to find itself.",
  "as.atMost": "{tenure:as.costName} of {cost:$} a week. This is the most for this household in Area {area}.",
  "as.nothingLeft":
    "The cost is not above what the household is expected to find itself, or income takes it all.",
  "as.factsMissing": "Some facts about the home or the household are not known yet.",
  "as.superannuation":
    "The rule for someone on New Zealand Superannuation or Veteran’s Pension is not held yet.",
  "as.studentAllowance": "Someone with a right to a student allowance cannot have it.",
  "as.unlawful":
    "No benefit is payable without a lawful stay, or on a temporary visa, except to some refugee and protected person claimants.",
  "as.custody": "Nothing is payable to someone in prison.",
  "as.otherBenefit": "The rule beside the main benefit that is paid now is not held yet.",
  "as.tooYoung": "It can be had from 16.",
  "as.socialHousing": "Social housing has income-related rent in its place.",
  "as.concessionaryMortgage": "A concessionary mortgage rules it out.",
  "as.emergencyHousing": "The rule for emergency and transitional housing is not held yet.",
  "as.noCosts": "There is no housing cost.",
  "as.tooMuchCash": "Cash of {cash:$} is above the limit of {limit:$}.",
  "as.cost": "{tenure:as.costName} each week",
  "as.costLess":
    "{tenure:as.costName} of {cost:$} each week, less what others pay towards it and any business part",
  "as.board": "{share:%} of board of {cost:$} each week",
  "as.base": "Base rate: {payment:payment}",
  "as.baseWithChild":
    "Base rate: {payment:payment} {benefit:$} and family tax credit for the eldest {credit:$}",
  "as.threshold": "{entry:%} of the base rate of {base:$} is theirs to find",
  "as.above": "Cost above that",
  "as.share": "{share:%} of it",
  "as.most": "Not more than {most:$}, the most for {size:as.size} in Area {area}",
  "as.reduction": "{share:%} of income of {income:$} above {level:$} comes off",
  "as.reductionWithCash":
    "{share:%} of income of {income:$}, with {deemed:$} for cash held, above {level:$} comes off",
  "as.rounded": "Rounded up to a whole dollar",
  "as.lessReduction": "After what comes off, rounded up to a whole dollar",
  "as.costName.rent": "Rent",
  "as.costName.board": "Board",
  "as.costName.mortgage": "Mortgage, rates and insurance",
  "as.size.largerFamily": "a couple with children or a sole parent with 2 or more",
  "as.size.twoPerson": "a couple or a sole parent with 1 child",
  "as.size.single": "a single person",
  "as.proof.rent": "Proof of the rent: the tenancy agreement or the rent letter",
  "as.proof.board": "Proof of what is paid for board",
  "as.proof.mortgage": "Proof of the mortgage, rates and insurance",
};
