/** A configuration that uses every field. */
export const complete = `extends: [./goals.yaml, ../shared/finance.yaml]
profile: strict
organisation: Northwind Gears (fictional)
goals:
  - id: halve-working-capital
    name: Halve working capital tied up in stock by 2029
    source: Strategy 2029, page 6
currency: EUR
discountRate: 8%
hurdleRate: 10%
fiscalYearStart: april
budget:
  run: 6.4m
  innovate: 2.1m
roles:
  - titles: [Head of claims, Claims director]
    side: business
    pressure: Every day a claim stays open costs a customer
    metrics:
      - name: Days to settle
        definition: Working days from notice of a claim to payment
        unit: days
    questions:
      - Who handles the claims that the new form cannot take?
    wordsThatLand: [settled, handler]
    wordsToAvoid: [ticket]
vocabulary:
  accept: [OTIF]
  replace:
    leverage: use
rules:
  no-currency: error
  long-summary: [warning, {limit: 150}]
overrides:
  - files: drafts/**
    rules:
      no-business-driver: off
    note: Drafts are for thinking
include: cases/**/*.yaml
exclude: [templates/**, "archive/**"]
x-owner: portfolio office
`;
