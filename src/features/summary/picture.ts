import type { MoneyStyle, Sourced, Table } from "../summary";

/** What every picture says in words, and its numbers for whoever does not see it. */
interface Described {
  readonly title: string;
  readonly description: string;
  /** The numbers, where no table of the section holds them. */
  readonly table?: Table;
}

/** A picture of a section as plain data: numbers and final words, which every output draws in its own way. */
export type Picture = ByYear | Cumulative | Sensitivity | OptionsCompared | ValueChain | RiskMatrix;

/** Costs and benefits by year; amounts in whole currency units. */
export interface ByYear extends Described {
  readonly kind: "by-year";
  readonly labels: { readonly costs: string; readonly benefits: string };
  readonly years: readonly { readonly label: string; readonly costs: number; readonly benefits: number }[];
  readonly money: MoneyStyle;
}

/** The balance of all that was paid and gained until then, year by year, and when it is back at zero for good. */
export interface Cumulative extends Described {
  readonly kind: "cumulative";
  readonly lines: readonly {
    readonly kind: "plain" | "discounted";
    readonly label: string;
    /** The balance at the end of each year, in whole currency units. */
    readonly balances: readonly number[];
    /** In years from the first on, linear within the year; absent where it is never paid back, or never below zero. */
    readonly payback?: { readonly at: number; readonly text: string };
  }[];
  readonly years: readonly string[];
  readonly money: MoneyStyle;
}

/** What becomes of the net present value when one entry turns out at the ends of its range, the widest swing first. */
export interface Sensitivity extends Described {
  readonly kind: "sensitivity";
  /** The net present value as stated, in whole currency units. */
  readonly value: number;
  readonly labels: { readonly value: string; readonly worse: string; readonly better: string };
  readonly swings: readonly (Sourced & { readonly low: number; readonly high: number })[];
  readonly money: MoneyStyle;
}

/** What each option costs, brings and is worth, in whole currency units; what is absent is not stated. */
export interface OptionsCompared extends Described {
  readonly kind: "options-compared";
  readonly labels: Record<"costs" | "benefits" | "value" | "absent", string>;
  readonly options: readonly {
    readonly text: string;
    readonly recommended: boolean;
    readonly costs?: number;
    readonly benefits?: number;
    readonly value?: number;
  }[];
  readonly money: MoneyStyle;
}

/** How the money becomes outcomes: what is paid for, what is delivered, what gets better, and which driver that serves. */
export interface ValueChain extends Described {
  readonly kind: "value-chain";
  readonly headings: Record<ChainNode["kind"], string>;
  readonly nodes: readonly ChainNode[];
  readonly links: readonly ChainLink[];
  readonly money: MoneyStyle;
}

/** A place in the chain; `amount` in whole currency units where it has one. */
export interface ChainNode extends Sourced {
  readonly kind: "cost" | "deliverable" | "benefit" | "driver";
  readonly amount?: number;
}

/** From the index of one node to that of another; `amount` is the money that flows there, where that is known. */
export interface ChainLink {
  readonly from: number;
  readonly to: number;
  readonly amount?: number;
}

/** The risks by likelihood and impact, each from 0 (low) to 2 (high), the gravest first; they are numbered in this order. */
export interface RiskMatrix extends Described {
  readonly kind: "risk-matrix";
  readonly labels: Record<"likelihood" | "impact", string>;
  /** From low to high. */
  readonly levels: readonly [string, string, string];
  readonly risks: readonly (Sourced & { readonly likelihood: number; readonly impact: number })[];
}
