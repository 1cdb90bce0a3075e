/** A glob that was read once and can be held against any number of paths. */
export type Glob = (path: string) => boolean;

/** A place in a reading of the path: which characters lead on from here, and which places are reached without one. */
interface State {
  readonly takes?: string;
  readonly to: readonly number[];
}

/** What `takes` holds where a state takes any character, or any but the one that parts folders. */
const anything = "any";
const anythingButSlash = "any but /";

/**
 * Reads a glob: `*` any name or part of one, `**` any folders, `?` one character, `{a,b}` either. All else is itself, also
 * a leading dot. Paths are relative, with `/` between folders. The time is the product of both lengths, whatever they hold.
 */
export function readGlob(glob: string): Glob {
  const { states, start } = new Reading(glob).automaton();
  const seen = new Uint32Array(states.length);
  let round = 0;

  /** Adds a state to the list, with all that are reached from it without taking a character. */
  const enter = (first: number, list: number[]): void => {
    const open = [first];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (seen[index] === round) continue;
      seen[index] = round;
      const { takes, to } = states[index] as State;
      if (takes === undefined && to.length > 0) open.push(...to);
      else list.push(index);
    }
  };

  return (path) => {
    let current: number[] = [];
    round++;
    enter(start, current);
    for (const character of path) {
      const next: number[] = [];
      round++;
      for (const index of current) {
        const { takes, to } = states[index] as State;
        if (taken(takes, character)) for (const target of to) enter(target, next);
      }
      if (next.length === 0) return false;
      current = next;
    }
    return current.some((index) => states[index]?.takes === undefined);
  };
}

function taken(takes: string | undefined, character: string): boolean {
  if (takes === anythingButSlash) return character !== "/";
  return takes === anything || takes === character;
}

/** Turns a glob into states, from its end to its beginning, so that each knows where it leads. */
class Reading {
  private readonly states: State[] = [{ to: [] }];
  private readonly characters: readonly string[];
  /** For each `{` that is closed, the place of its `}`; one that is not closed is itself. */
  private readonly closing = new Map<number, number>();

  constructor(glob: string) {
    this.characters = [...glob.replace(/^(?:\.\/)+/, "").replace(/\/$/, "/**")];
    const open: number[] = [];
    for (const [index, character] of this.characters.entries()) {
      if (character === "{") open.push(index);
      const opened = character === "}" ? open.pop() : undefined;
      if (opened !== undefined) this.closing.set(opened, index);
    }
  }

  automaton(): { readonly states: readonly State[]; readonly start: number } {
    return { start: this.sequence(0, this.characters.length, 0), states: this.states };
  }

  /** The state from which the characters from `from` to `to` lead on to `next`. */
  private sequence(from: number, to: number, next: number): number {
    const pieces: ((next: number) => number)[] = [];
    for (let at = from; at < to; ) {
      const character = this.characters[at] as string;
      const close = this.closing.get(at);
      if (close !== undefined) {
        const inner = this.alternatives(at + 1, close);
        pieces.push((after) => this.add({ to: inner.map(([start, end]) => this.sequence(start, end, after)) }));
        at = close + 1;
      } else if (character === "*") {
        let end = at;
        while (end < to && this.characters[end] === "*") end++;
        const folders = end - at > 1 && this.begins(at) && (end === to || this.characters[end] === "/");
        pieces.push(
          folders ? (after) => this.folders(after, end < to) : (after) => this.repeat(anythingButSlash, after),
        );
        at = folders && end < to ? end + 1 : end;
      } else {
        const takes = character === "?" ? anythingButSlash : character;
        pieces.push((after) => this.add({ takes, to: [after] }));
        at++;
      }
    }
    return pieces.reduceRight((after, piece) => piece(after), next);
  }

  /** `**` with a slash behind it stands for any folders or none; at the end of a glob, for all that is below. */
  private folders(next: number, more: boolean): number {
    if (!more) return this.repeat(anything, next);
    const below = this.repeat(anything, this.add({ takes: "/", to: [next] }));
    return this.add({ to: [next, below] });
  }

  private repeat(takes: string, next: number): number {
    const loop = this.states.length;
    this.add({ takes, to: [loop + 1] });
    return this.add({ to: [loop, next] });
  }

  /** Whether a name begins here: at the start, behind a slash, or at the start of an alternative. */
  private begins(at: number): boolean {
    return at === 0 || ["/", "{", ","].includes(this.characters[at - 1] as string);
  }

  /** The parts of a group between its commas, not counting those of groups inside it. */
  private alternatives(from: number, to: number): readonly (readonly [number, number])[] {
    const parts: [number, number][] = [];
    let start = from;
    for (let at = from; at < to; at = (this.closing.get(at) ?? at) + 1) {
      if (this.characters[at] !== ",") continue;
      parts.push([start, at]);
      start = at + 1;
    }
    return [...parts, [start, to]];
  }

  private add(state: State): number {
    return this.states.push(state) - 1;
  }
}
