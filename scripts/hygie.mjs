import { run } from './bootstrap.mjs';

await run('src/server/cli/hygie.ts', process.argv.slice(2), { withDevelopment: false });
