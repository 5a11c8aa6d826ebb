const START = '<!-- start: a new project -->\n';

/** Pages that promise what does not hold, and what must be said of each. */
export const WRONG_PAGES: readonly {
  readonly promise: string;
  readonly markdown: string;
  readonly says: RegExp;
}[] = [
  {
    promise: 'a command that fails',
    markdown: `${START}\`\`\`sh\ncallwright validate\ncallwright validate --project elsewhere\n\`\`\`\n`,
    says: /^line 4: callwright validate --project elsewhere\nends with exit code 7, not 0/,
  },
  {
    promise: 'another exit code',
    markdown: `${START}\`\`\`sh\ncallwright validate # exit code 1\n\`\`\`\n`,
    says: /^line 3: callwright validate\nends with exit code 0, not 1/,
  },
  {
    promise: 'another output',
    markdown: `${START}\`\`\`sh\ncallwright validate\n\`\`\`\n\n\`\`\`text\nvalid: 4 resources in 3 files, for 1 org (local)\n\`\`\`\n`,
    says: /^line 3: callwright validate\nprints something else[^]*valid: 3 resources/,
  },
  {
    promise: 'an output that is only a part',
    markdown: `${START}\`\`\`sh\nprintf 'one\\ntwo\\n'\n\`\`\`\n\`\`\`text\none\n\`\`\`\n`,
    says: /prints something else/,
  },
  {
    promise: 'one id where there are two',
    markdown: `${START}\`\`\`sh\nprintf '2026%s 2026%s' 0101-101010-aaaaaa 0101-101010-bbbbbb\n\`\`\`\n\`\`\`text\n20270101-101010-cccccc 20270101-101010-cccccc\n\`\`\`\n`,
    says: /prints something else/,
  },
  {
    promise: 'a run that no output shows',
    markdown: `${START}\`\`\`sh\ncallwright runs 20260101-101010-aaaaaa\n\`\`\`\n`,
    says: /no output above shows it/,
  },
  {
    promise: 'an edit of what is not there',
    markdown: `${START}\`\`\`diff file=manifests/greeting.yaml\n-this is nowhere\n+this is new\n\`\`\`\n`,
    says: /does not hold/,
  },
  {
    promise: 'a folder that is not there',
    markdown: `${START}\`\`\`sh\ncd elsewhere\n\`\`\`\n`,
    says: /^line 3: cd elsewhere\nleads to a folder/,
  },
  {
    promise: 'a start that there is not',
    markdown: '<!-- start: a good mood -->\n```sh\ncallwright validate\n```\n',
    says: /no scene can start from "a good mood"/,
  },
];

/** Pages that do not keep to the convention. */
export const UNKEPT: readonly {
  readonly what: string;
  readonly markdown: string;
  readonly mistake: RegExp;
}[] = [
  { what: 'no start', markdown: '```sh\ncallwright validate\n```\n', mistake: /^line 1: commands need a/ },
  {
    what: 'commands without a language',
    markdown: '```\nnpx callwright validate\n```\n',
    mistake: /is `sh`$/,
  },
  { what: 'another name of sh', markdown: '\n```bash\nls\n```\n', mistake: /^line 2: .*not `bash`/ },
  { what: 'no reason', markdown: '```sh not-run=\nls\n```\n', mistake: /and the reason/ },
  { what: 'output of nothing', markdown: `${START}\`\`\`text\nhm\n\`\`\`\n`, mistake: /right above it/ },
  { what: 'a block of anything', markdown: `${START}\`\`\`\nhm\n\`\`\`\n`, mistake: /say what the block is/ },
  { what: 'nobody to be meanwhile', markdown: '<!-- meanwhile: ls -->\n', mistake: /needs a/ },
];
