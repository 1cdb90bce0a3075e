// What this VS Code says in every run: its own coming and going.
const noise = [
  /^Resolv(ing|ed) connection token/,
  /^Creating a socket/,
  /^\[(reconnection-grace-time|Service Worker|AgentHost|AccountPolicyGate|driver)\b/,
  /additional builtin extensions/,
  /^Started local extension host with pid/,
  /^Extension host \(.*\) is (un)?responsive/i,
];

/** Whether a line of the workbench's log says nothing about the suite. */
export function isNoise(text: string): boolean {
  return noise.some((pattern) => pattern.test(text));
}
