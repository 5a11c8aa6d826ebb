/** Lines of Mermaid as this writes them; a label is letters, a few signs and entities. */
const LABEL = String.raw`"(?:[\p{L}\p{N} +@._:/,()'-]|#\d+;|<br/>)*"`;
const MERMAID = new RegExp(
  [
    '^flowchart (?:LR|TB)$',
    String.raw`^ {2,4}n\d+(?:>${LABEL}\]|\[\[${LABEL}\]\]|\[${LABEL}\]|\[/${LABEL}/\]|\(${LABEL}\)|\(\[${LABEL}\]\)|\{${LABEL}\})(?::::\w+)?$`,
    String.raw`^  n\d+ (?:==>\|copies\||-->(?:\|transfers\|)?|-\.->) n\d+$`,
    String.raw`^  n\d+ (?:-->|-\.->)(?:\|${LABEL}\|)? n\d+$`,
    String.raw`^  subgraph g\d+\[${LABEL}\]$`,
    String.raw`^  subgraph legend\["in this plan"\]$`,
    String.raw`^    legend_\w+\["\w+"\]:::\w+$`,
    '^  end$',
    String.raw`^  classDef \w+ fill:#\w+,stroke:#\w+,color:#\w+(?:,stroke-dasharray:4)?$`,
  ].join('|'),
  'u',
);

/** Lines that are no Mermaid of ours: in which a name has become more than a label. */
export function foreignMermaid(text: string): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .filter((line) => !MERMAID.test(line));
}

/** DOT without its quoted texts: all of it is ours. */
export function bareDot(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
}

/** What DOT may hold outside of quoted texts. */
export const OUR_DOT = /^[\w\s[\]{}=,;>"-]*$/;
