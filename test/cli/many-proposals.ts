/** The name and text of one of many proposals of about 2.4 KB; the same number gives the same one, with one to six mistakes. */
export function oneOfMany(number: number): { readonly name: string; readonly text: string } {
  const random = randomFrom(number);
  const pick = (items: readonly string[]): string => items[Math.floor(random() * items.length)] ?? "";
  const figure = (most: number): number => 1 + Math.floor(random() * most);
  const roles = ["COO", "CFO", "CMO", "Head of claims", "CIO", "Cheif Financial Officer"];
  const id = `case-${number}`;
  const lines = [
    "proposal: 1",
    ...(number % 3 === 0 ? [`id: ${number % 30 === 0 ? "case-0" : id}`] : []),
    `title: ${pick(["Pay", "Settle", "Answer", "Close"])} ${pick(["claims", "orders", "complaints"])} within ${figure(9)} days`,
    `stage: ${pick(["idea", "outline", "full"])}`,
    `list: ${pick(["run", "innovate", "maintain", "innovate"])}`,
    `problem: ${figure(900)} customers a month wait ${figure(30)} days for an answer, and every third one calls again`,
    "drivers:",
    `  - ${pick(["efficiency", "revenue-generation", "risk-management", "efficency"])}`,
    "stakeholders:",
  ];
  for (let at = 0; at < 4; at++) {
    const role = roles[(number + at) % roles.length] ?? "";
    lines.push(`  - role: ${role}`, `    pressure: ${figure(99)}% of last year's complaints are about waiting`);
    if (random() < 0.9) lines.push(`    outcome: Open cases fall from ${figure(9000)} to ${figure(400)} by June 2028`);
  }
  lines.push("benefits:");
  for (let at = 0; at < 5; at++) {
    lines.push(
      `  - name: Fewer second calls in region ${at + 1}`,
      `    kind: ${pick(["cashable", "cashable", "soft"])}`,
    );
    if (random() < 0.7) lines.push("    owner: coo");
    lines.push("    amounts:", `      2028: ${figure(900)}k`, `      2029: ${figure(900)}k`);
    lines.push(`    source: Count of calls in week ${figure(52)} of 2026${random() < 0.1 ? " #12" : ""}`);
  }
  lines.push("costs:");
  for (let at = 0; at < 5; at++) {
    lines.push(`  - name: ${pick(["Licences", "Training", "Interfaces"])} for region ${at + 1}`, "    kind: one-off");
    lines.push("    amounts:", `      ${pick(["2027", "2027", "2027", "2028-31"])}: ${figure(300)}k`);
  }
  lines.push("dependencies:", `  - proposal: case-${figure(number + 10)}`, "    kind: needs");
  lines.push("financials:", "  currency: EUR", "ask:", `  decision: Approve ${figure(900)}k for the first two regions`);
  if (random() < 0.8) lines.push(`  amount: ${figure(900)}k`);
  lines.push(`  by: 2027-0${figure(9)}-30`);
  return { name: `team-${number % 40}/${id}.proposal.yaml`, text: `${lines.join("\n")}\n` };
}

/** Numbers from 0 to 1 that are the same on every run. */
export function randomFrom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
