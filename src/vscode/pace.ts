import type * as vscode from "vscode";

/** Above this cost in milliseconds a task waits until typing pauses, so that it never stands between two keystrokes. */
const unnoticed = 8;

/**
 * Runs a task for each document once the host has handled an edit, or, where it was costly the last time, after a pause
 * of as long as it took then. A request that comes in between replaces the one that waits.
 */
export class Pace implements vscode.Disposable {
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly costs = new Map<string, number>();

  /** Runs the task soon. */
  soon(key: string, task: () => void): void {
    clearTimeout(this.waiting.get(key));
    const cost = this.costs.get(key) ?? 0;
    this.waiting.set(
      key,
      setTimeout(() => this.now(key, task), cost <= unnoticed ? 0 : cost),
    );
  }

  /** Runs the task at once, in place of one that waits. */
  now(key: string, task: () => void): void {
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
    const started = performance.now();
    task();
    this.costs.set(key, performance.now() - started);
  }

  /** Forgets what waits, and what was measured. */
  forget(key: string): void {
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
    this.costs.delete(key);
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
  }
}
