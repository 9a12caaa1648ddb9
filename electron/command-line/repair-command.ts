import { resolve } from 'node:path';
import type { Command } from 'commander';
import { diagnostics } from '../diagnostics/diagnostics';
import { findDamage, refuseWhileOpen, repair } from '../diagnostics/repair';
import { userDataFolder } from '../library/own-library';
import { note, print, put } from './output';

interface ProfileOption {
  readonly profile?: string;
}

interface RepairOptions extends ProfileOption {
  readonly dryRun: boolean;
  readonly json: boolean;
}

const PROFILE = ['--profile <folder>', 'the profile; by default the one the window uses'] as const;
const profileOf = ({ profile }: ProfileOption): string => resolve(profile ?? userDataFolder());

export function registerRepair(program: Command): void {
  program
    .command('diagnostics')
    .description(
      'Print what helps to find a fault: versions, the state of the profile and the log. It holds no text of a release.',
    )
    .option(...PROFILE)
    .action(async (options: ProfileOption) => put(await diagnostics(profileOf(options))));
  program
    .command('repair')
    .description(
      'Set damaged files and the caches of the profile aside, while Dateline is closed. Nothing is deleted.',
    )
    .option(...PROFILE)
    .option('--dry-run', 'say what is damaged, and do nothing', false)
    .option('--json', 'print what was set aside as JSON', false)
    .action(async (options: RepairOptions) => {
      const profile = profileOf(options);
      if (!options.dryRun) await refuseWhileOpen(profile);
      const { folder, moved } = options.dryRun
        ? { folder: null, moved: await findDamage(profile) }
        : await repair(profile, true);
      if (moved.length === 0) note('Nothing is damaged.');
      print(options.json, moved, ({ path, what }) => `${path}\t${what}`);
      if (folder) note(`Set aside in “${folder}”.`);
    });
}
