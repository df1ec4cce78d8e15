import { run } from './bootstrap.mjs';

await run('src/server/cli/hygie.ts', ['serve', ...process.argv.slice(2)], { withDevelopment: false });
