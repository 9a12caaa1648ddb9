import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NO_POLICY, type Policy, parsePolicy } from '../../core/settings/policy';
import { codeOf } from '../files/file-system';

/**
 * Where a policy is looked for. Only an administrator can write there.
 *
 * @param platform `process.platform`
 * @param env the environment, for the folder of all users' data on Windows
 */
export function policyPath(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'win32') {
    return `${env.ProgramData ?? 'C:\\ProgramData'}\\Dateline\\policy.json`;
  }
  const folder = platform === 'darwin' ? '/Library/Application Support/Dateline' : '/etc/dateline';
  return join(folder, 'policy.json');
}

/** The policy in a file; none where there is no file. Never fails. */
export async function readPolicy(path: string): Promise<Policy> {
  try {
    return parsePolicy(await readFile(path, 'utf8'), path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return NO_POLICY;
    return {
      ...NO_POLICY,
      problems: [
        {
          message: `The policy file “${path}” cannot be read.`,
          advice: 'None of it is used. Tell whoever manages this computer.',
        },
      ],
    };
  }
}
