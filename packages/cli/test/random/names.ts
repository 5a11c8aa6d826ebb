export const PREFIX = 'DEV - ';

/** What stands between two commas in names and words: everything that YAML, Architect and shells take for something. */
const TRICKY = [
  '',
  ' #1',
  ": it's",
  ' "quoted"',
  ' 📞 ünïcode',
  ' back\\slash',
  ' {braces}',
  ' ${not.a.variable}',
  ' - & | > % @ ` !',
  '  two blanks',
];

export function tricky(text: string, at: number): string {
  return `${text}${TRICKY[at % TRICKY.length] ?? ''}`;
}

/** Text with everything in it that would be a variable. */
export function literally(text: string): string {
  return text.replaceAll('${', () => '$${');
}
