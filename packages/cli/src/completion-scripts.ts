/** Shells that can be told what to offer. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/*
 * Our own, and short. The ones of yargs know no fish; they, and those of other libraries, hand the answers to the shell in a
 * way in which it expands them (`compgen -W`, `eval`), and names here come from files that other people write.
 * `callwright completion SHELL -- WORDS` answers with a line that says what follows, and then one candidate a line.
 */

const BASH = `# bash completion for callwright
# Add to ~/.bashrc: source <(callwright completion bash)
_callwright() {
  local mode='' line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ -z $mode ]]; then mode=$line; else COMPREPLY+=("$line"); fi
  done < <(callwright completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  case $mode in
    parts) compopt -o nospace ;;
    files) compopt -o default ;;
  esac
}
complete -F _callwright callwright
`;

const ZSH = `#compdef callwright
# zsh completion for callwright
# Add to ~/.zshrc, behind compinit: source <(callwright completion zsh)
_callwright() {
  local mode='' line
  local -a found
  while IFS= read -r line; do
    if [[ -z $mode ]]; then mode=$line; else found+=("$line"); fi
  done < <(callwright completion zsh -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  case $mode in
    files) _files ;;
    parts) _describe 'callwright' found -S '' ;;
    *) _describe 'callwright' found ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _callwright "$@"
else
  compdef _callwright callwright
fi
`;

const FISH = `# fish completion for callwright
# Add to ~/.config/fish/config.fish: callwright completion fish | source
function __callwright_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l found (callwright completion fish -- $before[2..-1] "$current" 2>/dev/null)
    if test "$found[1]" = files
        __fish_complete_path "$current"
    else if test (count $found) -gt 1
        printf '%s\\n' $found[2..-1]
    end
end
complete -c callwright -e
complete -c callwright -f -a '(__callwright_complete)'
`;

const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };

/** What a shell reads to complete the words of `callwright`. */
export function completionScript(shell: Shell): string {
  return SCRIPTS[shell];
}
