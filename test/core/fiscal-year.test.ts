import assert from "node:assert/strict";
import { fiscalYear, fiscalYearOf } from "../../src/core/fiscal-year";

describe("fiscalYear", () => {
  it("is the calendar year where no month is given", () => {
    assert.deepEqual(fiscalYear(2028), { first: "2028-01-01", last: "2028-12-31" });
  });

  it("is named after the calendar year in which it starts", () => {
    assert.deepEqual(fiscalYear(2027, "april"), { first: "2027-04-01", last: "2028-03-31" });
    assert.deepEqual(fiscalYear(2027, "march"), { first: "2027-03-01", last: "2028-02-29" });
    assert.deepEqual(fiscalYear(2027, "december"), { first: "2027-12-01", last: "2028-11-30" });
  });
});

describe("fiscalYearOf", () => {
  it("is the fiscal year that holds the day", () => {
    assert.equal(fiscalYearOf("2028-03-31", "april"), 2027);
    assert.equal(fiscalYearOf("2028-04-01", "april"), 2028);
    assert.equal(fiscalYearOf("2028-01-01"), 2028);
  });
});
