import { run } from './bootstrap.mjs';

await run('src/server/cli/hygie.ts', ['schema', ...process.argv.slice(2)], { withDevelopment: true });
