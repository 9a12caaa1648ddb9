import type { ArchiveState } from '../../core/bridge/messages/past-releases';
import { isWithin, type PastReleases } from './past-releases';

/** More names than anybody chooses from a list. */
const MAX_NAMES = 300;

/** What the archive holds, and what can be chosen in its conditions. */
export function stateOf(archive: PastReleases): Omit<ArchiveState, 'progress' | 'last'> {
  const files = [...archive.files.values()];
  const names = { organisations: new Count(), people: new Count(), languages: new Count() };
  let releases = 0;
  for (const { about } of archive.releases()) {
    releases += 1;
    for (const name of about.organisations) names.organisations.add(name);
    for (const name of about.people) names.people.add(name);
    if (about.language) names.languages.add(about.language);
  }
  return {
    folders: archive.folders.map((path) => {
      const within = files.filter((file) => isWithin(file.path, path));
      const failed = within.filter(({ problem }) => problem).length;
      return { path, files: within.length - failed, failed };
    }),
    releases,
    trouble: archive.trouble,
    organisations: names.organisations.mostFrequent(),
    people: names.people.mostFrequent(),
    languages: names.languages.mostFrequent(),
  };
}

/** How often each name comes. */
class Count {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  mostFrequent(): string[] {
    const sorted = [...this.#counts].sort(([, a], [, b]) => b - a);
    return sorted.slice(0, MAX_NAMES).map(([name]) => name);
  }
}
