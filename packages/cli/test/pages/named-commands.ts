/** Words that stand for nothing to be typed, as `[folder]` or `…`. */
const LEFT_OUT = /^(\[.*|.*\]|…|\.\.\.|\|\|?|&&|>|\\)$/;

/**
 * Command lines of the tool that a page names without having anybody run them: in the middle of a sentence, in the workflow of
 * a pipeline. What is in brackets may be left out, and is.
 * @returns the words of each, as far as they reach
 */
export function commandsNamed(markdown: string): readonly (readonly string[])[] {
  const inSentences = [...markdown.matchAll(/`(?:npx )?callwright ([^`\n]+)`/g)];
  const inBlocks = [...markdown.matchAll(/^\s*(?:- )?(?:run: )?(?:npx )?callwright (\S.*)$/gm)];
  return [...inSentences, ...inBlocks].map(([, line = '']) => {
    const words = (line.replace(/\s#\s.*$/, '').match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) =>
      word.replace(/^["']|["']$/g, ''),
    );
    const end = words.findIndex((word) => ['|', '||', '&&', '>', '2>', ';', '\\'].includes(word));
    return (end < 0 ? words : words.slice(0, end)).filter((word) => !LEFT_OUT.test(word));
  });
}
