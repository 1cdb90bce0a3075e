/**
 * Words that are jargon only where their sentence speaks of software, each with what it means to a business reader: an oil company
 * has pipelines, a court has a backlog, and a vineyard a cellar full of containers.
 */
export const jargonInContext: ReadonlyMap<string, string> = new Map([
  ["auto-scaling", "capacity that follows demand"],
  ["autoscaling", "capacity that follows demand"],
  ["backlog", "waiting work"],
  ["cache", "store of recent answers"],
  ["caching", "keeping recent answers at hand"],
  ["circuit breaker", "cut-out that stops a fault from spreading"],
  ["cluster", "group of machines that work as one"],
  ["container", "packed program that runs anywhere"],
  ["cutover", "change-over"],
  ["decouple", "let change independently"],
  ["decoupled", "changing independently"],
  ["decoupling", "letting parts change independently"],
  ["deploy", "put into use"],
  ["deployed", "put into use"],
  ["deployment", "putting into use"],
  ["downstream", "further down the chain"],
  ["endpoint", "device or address that others connect to"],
  ["high availability", "hardly ever out of service"],
  ["kernel", "core of the operating system"],
  ["legacy", "old and hard to change"],
  ["load balancing", "spreading the work over several machines"],
  ["monolith", "one large program that only changes as a whole"],
  ["monolithic", "built as one piece that only changes as a whole"],
  ["namespace", "separate area"],
  ["node", "machine"],
  ["patch", "security repair"],
  ["patching", "installing security repairs"],
  ["payload", "content of a message"],
  ["pipeline", "automated steps"],
  ["provisioning", "setting up"],
  ["repository", "store of program text"],
  ["rollback", "return to the old version"],
  ["runtime", "software that a program needs to run"],
  ["sandbox", "separate copy to try things"],
  ["scalability", "room to grow"],
  ["schema", "structure of stored data"],
  ["scrum", "work in steps of two weeks"],
  ["shard", "split by key"],
  ["shift left", "test earlier"],
  ["single pane of glass", "one screen for everything"],
  ["smoke test", "quick check that the main things work"],
  ["sprint", "two-week step"],
  ["squad", "small team"],
  ["stack", "set of technologies"],
  ["upstream", "further up the chain"],
  ["user story", "wish of a user"],
  ["velocity", "amount of work done in a step"],
  ["waterfall", "planning everything before building"],
]);

/** Those that keep their everyday meaning even in a proposal full of software. */
export const everydayWords: ReadonlySet<string> = new Set([
  ...["backlog", "circuit breaker", "container", "deploy", "deployed", "deployment", "downstream", "legacy", "node"],
  ...["patch", "patching", "payload", "pipeline", "provisioning", "stack", "upstream", "waterfall"],
]);

/** Whether a sentence speaks of software. */
export function speaksOfSoftware(sentence: string): boolean {
  return software.test(sentence);
}

const software =
  /(?<![\p{L}\p{N}])(?:IT|[Aa]pps?|API|APIs|[Bb]ack-?end|[Cc]loud|[Dd]atabases?|[Dd]evelopers?|DevOps|[Ff]ront-?end|[Mm]icroservices?|[Pp]rogrammers?|SaaS|[Ss]crum|[Ss]ervers?|[Ss]oftware|[Uu]ser stor(?:y|ies))(?![\p{L}\p{N}])/u;
