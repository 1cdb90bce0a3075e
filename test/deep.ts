// `npm run test:deep`: the same tests with many more examples. A variable set here needs no shell that can set one.
process.env.PROPOSALS_DEEP = "1";
