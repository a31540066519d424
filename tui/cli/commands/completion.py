"""`briefing completion SHELL [WORD…]`: print a script that completes commands in bash, zsh or fish.

The script calls this command with the words of a line after `--`, and gets what could complete the last one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import console
from tui.cli.exit_codes import CLEAN
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

SCRIPTS = {
    "bash": r"""_briefing() {
  local line file current=${COMP_WORDS[COMP_CWORD]}
  [[ $current == '=' ]] && current=
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r file; do COMPREPLY+=("$file"); done < <(
        compgen -f -X '!*.yaml' -- "$current"; compgen -f -X '!*.yml' -- "$current"; compgen -d -- "$current"
      )
    else
      COMPREPLY+=("${line%%$'\t'*}")
    fi
  done < <("${COMP_WORDS[0]}" completion bash -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _briefing briefing
""",
    "zsh": r"""#compdef briefing
_briefing() {
  local line ret=1
  local -a found
  for line in "${(@f)$("${words[1]}" completion zsh -- "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      (:files) _files -g '*.(yaml|yml)' && ret=0 ;;
      (?*) found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
    esac
  done
  (( $#found )) && _describe briefing found && ret=0
  return ret
}
compdef _briefing briefing
""",
    "fish": r"""function __briefing_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] completion fish -- $words[2..-1] "$current" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_suffix .yaml
            __fish_complete_suffix .yml
        else
            echo $line
        end
    end
end
complete -c briefing -f -a '(__briefing_complete)'
""",
}
"""The script of each shell: it asks this command, and completes files itself."""


def arguments(parser: ArgumentParser) -> None:
    """Declare the shell, and the words to complete."""
    parser.add_argument("shell", choices=SCRIPTS, metavar="SHELL", help=", ".join(SCRIPTS))
    parser.add_argument("words", nargs="*", metavar="WORD", help="the words of a line, after `--`")


def run(args: Namespace) -> int:
    """Print the script of a shell, or what completes the last word."""
    if not args.words:
        console.write(SCRIPTS[args.shell])
        return CLEAN
    from tui.cli.complete_words import candidates  # noqa: PLC0415 - the script needs none of it

    lines = (f"{one.word}\t{clean(one.meaning, lines=False)}".rstrip("\t") for one in candidates(args.words))
    console.stream(f"{line}\n" for line in lines)
    return CLEAN
