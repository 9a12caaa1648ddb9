import { defineConfig } from 'vitest/config';

const slow = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,editing,exports,imports,shell,build}/**/*.test.ts'],
          // Vitest leaves a core idle; on a machine of two that doubles the time.
          maxWorkers: '100%',
          ...slow,
        },
      },
      {
        // One real window at a time: they share the display and its focus.
        test: {
          name: 'app',
          include: ['tests/app/**/*.test.ts'],
          fileParallelism: false,
          // What a window does is waited for as long as Playwright waits, not Vitest's one second.
          expect: { poll: { timeout: 30_000 } },
          ...slow,
        },
      },
    ],
  },
});
