// What people ask for now and then, which is loaded together once the first of it is asked for.
export { chainLinkAt, incoming, outgoing } from "./call-hierarchy";
export { complete, completeConfig } from "./complete";
export { copyTable } from "./copy-table";
export { pasteTable } from "./paste-table";
export { readTable } from "./read-table";
export { sortAllFields } from "./refactor/sort-fields";
export { refactorings } from "./refactorings";
export { prepareRename, rename, unsafe } from "./rename";
export { renameWithin } from "./rename-within";
