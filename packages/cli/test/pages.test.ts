import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalOrgs } from './local-orgs.ts';
import { localOrgs } from './local-orgs.ts';
import type { CommandHost } from './pages/command-host.ts';
import { openCommandHost } from './pages/command-host.ts';
import { commandsNamed } from './pages/named-commands.ts';
import { playScene } from './pages/play-scene.ts';
import type { Scene } from './pages/read-page.ts';
import { readPage } from './pages/read-page.ts';
import { settingOf } from './pages/starts.ts';
import { UNKEPT, WRONG_PAGES } from './pages/wrong-pages.ts';

const ROOT = join(__dirname, '../../..');

/** The pages for people who use the tool; what stands in them is followed, command by command (CONTRIBUTING.md). */
const PAGES = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)]
  .filter((page) => page.endsWith('.md'))
  .map((page) => ({ page, markdown: readFileSync(join(ROOT, page), 'utf8') }));

const SCENES = PAGES.flatMap(({ page, markdown }) =>
  readPage(markdown).scenes.map((scene) => ({ where: `${page}:${scene.line}`, scene })),
);

let host: CommandHost;
let orgs: LocalOrgs;
beforeAll(() => {
  host = openCommandHost();
  orgs = localOrgs();
});
afterAll(() => Promise.all([host.close(), orgs.close()]));

async function follow(scene: Scene): Promise<void> {
  const setting = await settingOf(scene.start, orgs);
  try {
    await playScene(scene, setting, host);
  } finally {
    setting.folder.remove();
  }
}

describe('the pages', () => {
  it.each(PAGES)('$page keeps to the convention', ({ markdown }) => {
    expect(readPage(markdown).mistakes).toEqual([]);
  });

  it.each(SCENES)('$where can be followed', ({ scene }) => follow(scene));

  it.each(PAGES.filter(({ page }) => !/README\.md$/.test(page)))(
    '$page stands in docs/README.md',
    ({ page }) => {
      const index = readFileSync(join(ROOT, 'docs/README.md'), 'utf8');
      expect(index).toContain(`](${page.replace('docs/', '')})`);
    },
  );

  it.each(PAGES)('$page names only commands and flags that there are', async ({ markdown }) => {
    const wrong: string[] = [];
    for (const words of commandsNamed(markdown)) {
      const trouble = await host.troubleWith(words);
      if (trouble !== undefined) {
        wrong.push(`callwright ${words.join(' ')}: ${trouble}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the test of the pages', () => {
  it.each(WRONG_PAGES)('notices $promise', async ({ markdown, says }) => {
    const { scenes, mistakes } = readPage(markdown);
    expect(mistakes).toEqual([]);
    await expect(Promise.all(scenes.map(follow))).rejects.toThrow(says);
  });

  it.each(UNKEPT)('notices what does not keep to the convention: $what', ({ markdown, mistake }) => {
    expect(readPage(markdown).mistakes).toEqual([expect.stringMatching(mistake)]);
  });

  it('lets what changes from run to run differ, and types the id of this time', async () => {
    const markdown = `<!-- start: a new project -->
\`\`\`sh
echo run 2026''0101-101010-aaaaaa at 2026-01-01T10:10:10Z; echo more; echo end
\`\`\`
\`\`\`text
run 20270101-101010-bbbbbb at 2027-01-01T10:10:10.123Z
…
end
\`\`\`
\`\`\`sh
test 20270101-101010-bbbbbb = $(printf '2026%s' 0101-101010-aaaaaa)
\`\`\`
`;
    await Promise.all(readPage(markdown).scenes.map(follow));
  });

  it('refuses a flag that there is not', async () => {
    const named = commandsNamed(
      'Type `callwright plan --brief | head`.\n\n    - run: callwright aply change\n',
    );
    expect(named).toEqual([
      ['plan', '--brief'],
      ['aply', 'change'],
    ]);
    for (const words of named) {
      expect(await host.troubleWith(words)).toMatch(/\w/);
    }
  });
});
