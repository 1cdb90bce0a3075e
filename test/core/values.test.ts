import assert from "node:assert/strict";
import { parseAmounts } from "../../src/core/amounts";
import { parseDate } from "../../src/core/dates";
import { asMoney, parseMoney, parseRate } from "../../src/core/money";
import { asYears, parseYears } from "../../src/core/years";

describe("money", () => {
  const amounts: readonly [unknown, number | undefined][] = [
    [1200000, 1200000],
    ["250k", 250000],
    ["1.2m", 1200000],
    ["1.2M", 1200000],
    ["1.005m", 1005000],
    ["1.2bn", 1200000000],
    ["4.35k", 4350],
    ["0", 0],
    ["-5", undefined],
    ["1,2m", undefined],
    ["", undefined],
    [Number.NaN, undefined],
    [null, undefined],
  ];
  for (const [written, value] of amounts)
    it(`reads ${JSON.stringify(written)} as ${value}`, () => assert.equal(parseMoney(written), value));

  const meant: readonly [string, string | undefined][] = [
    ["1,200,000", "1200000"],
    ["1'200'000", "1200000"],
    ["1 200 000", "1200000"],
    ["1_200_000", "1200000"],
    ["€ 250 k", "250k"],
    ["250k EUR", "250k"],
    ["5 million", "5m"],
    ["3 mio", "3m"],
    ["1,200", "1200"],
    ["1.200,50", undefined],
    ["1.200 EUR", undefined],
    ["1,2m", "1.2m"],
    ["€12,75 k", "12.75k"],
    ["1,2", undefined],
    ["250k", undefined],
    ["lots", undefined],
  ];
  for (const [written, corrected] of meant)
    it(`takes ${written} for ${corrected}`, () => assert.equal(asMoney(written), corrected));
});

describe("rates", () => {
  it("are fractions", () => {
    assert.equal(parseRate("3.5%"), 0.035);
    assert.equal(parseRate("60%"), 0.6);
    assert.equal(parseRate(0.035), undefined);
  });
});

describe("years", () => {
  it("are single, a range or open", () => {
    assert.deepEqual(parseYears("2027"), { from: 2027, to: 2027 });
    assert.deepEqual(parseYears("2028-2031"), { from: 2028, to: 2031 });
    assert.deepEqual(parseYears("2032+"), { from: 2032 });
    assert.deepEqual(parseYears("1-3"), { from: 1, to: 3 });
    assert.equal(parseYears("2028-31x"), undefined);
  });
  const meant: readonly [string, string | undefined][] = [
    ["2028-31", "2028-2031"],
    ["2028–2031", "2028-2031"],
    ["2028 to 2031", "2028-2031"],
    ["2027/28", "2027"],
    ["FY2027", "2027"],
    ["from 2032", "2032+"],
    ["2031-28", undefined],
    ["soon", undefined],
  ];
  for (const [written, corrected] of meant)
    it(`takes ${written} for ${corrected}`, () => assert.equal(asYears(written), corrected));
});

describe("amounts", () => {
  it("are by year, in order, an open end up to the horizon", () => {
    assert.deepEqual(parseAmounts({ "2028-2029": "60k", 2027: 400, "2030+": "1k" }, 2031), {
      total: 122400,
      yearly: [
        { from: 2027, to: 2027, amount: 400 },
        { from: 2028, to: 2029, amount: 60000 },
        { from: 2030, to: 2031, amount: 1000 },
      ],
    });
  });
  it("are a total whose years are not known", () => {
    assert.deepEqual(parseAmounts("1.6m", undefined), { total: 1600000, yearly: undefined });
  });
  it("are nothing where none was given", () => assert.equal(parseAmounts({}, 2031), undefined));
});

describe("dates", () => {
  const cases: readonly [unknown, string | undefined, string | undefined][] = [
    ["2027-06-30", "2027-06-30", "2027-06-30"],
    ["2028-02", "2028-02-01", "2028-02-29"],
    ["2027-Q2", "2027-04-01", "2027-06-30"],
    [2027, "2027-01-01", "2027-12-31"],
    ["2027-02-30", undefined, undefined],
    ["2027-13", undefined, undefined],
    ["go-live", undefined, undefined],
  ];
  for (const [written, first, last] of cases) {
    it(`${written} covers ${first} to ${last}`, () =>
      assert.deepEqual(parseDate(written), first === undefined ? undefined : { first, last }));
  }
});
