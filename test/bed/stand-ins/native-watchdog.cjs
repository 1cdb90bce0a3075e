// Stands in for the compiled module @vscode/native-watchdog. VS Code's own timer beside it already ends an extension host whose
// parent is gone; the compiled one is for a host too busy for timers, which end-with-parent.cjs covers here.
exports.start = () => {};
exports.exit = (code) => process.exit(code || 0);
