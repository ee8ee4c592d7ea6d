# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completion of alliance-atlas in bash: subcommands, options, and the values of those that have a
# fixed set. It needs nothing of the bash-completion package.

_alliance_atlas() {
  local current=${COMP_WORDS[COMP_CWORD]} previous= command= words= files= filter='!*.@(atlas|zip|json)'

  COMPREPLY=()
  if ((COMP_CWORD > 1)); then
    previous=${COMP_WORDS[COMP_CWORD - 1]}
    command=${COMP_WORDS[1]}
  fi

  # The last of a list with commas
  local before=
  case $previous in
    --layers | --outline)
      if [[ $current == *,* ]]; then
        before=${current%,*},
      fi
      ;;
  esac

  case $command:$previous in
    export:--step) words="day month year" ;;
    export:--story) words="nato-by-accession warsaw-pact-and-after why-russia-ukraine-nato" ;;
    query:--view | export:--view) words="recognised controlled" ;;
    query:--stage)
      words="aspirant partner dialogue action-plan invited signed member left-command suspended
        withdrew dissolved"
      ;;
    query:--alliance) words="nato warsaw-pact csto eu weu cis pfp guam" ;;
    export:--outline) words="eu weu cis pfp guam" ;;
    export:--layers) words="troops record treaty-area partners" ;;
    query:--table) words="csv" ;;
    query:--date | query:--compare | query:--at | query:--border | query:--from | query:--to | query:--region) ;;
    export:--date | export:--region | export:--size | export:--scale | search:--limit) ;;
    export:--from | export:--to | export:--speed | export:--fps) ;;
    query:*)
      words="--date --at --view --alliance --stage --border --from --to --record --forces --region
        --compare --table --help -"
      ;;
    search:*) words="--json --limit --help" ;;
    export:*)
      words="--date --view --region --size --scale --outline --layers --dark --storyboard --animation
        --from --to --story --step --speed --fps --help"
      files=yes filter='!*.@(png|svg|pdf|webm|gif)'
      ;;
    check:*)
      words="--json --help"
      files=yes
      ;;
    :)
      words="query search export check --help --version"
      files=yes
      ;;
  esac

  # Options are offered to who begins one, so that names of files stay readable.
  if [[ $files && $current != -* && $command ]]; then
    words=
  fi
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$words" -- "${current#"$before"}")
  if [[ $files && $current != -* ]]; then
    local name
    compopt -o filenames 2>/dev/null
    while IFS= read -r name; do
      COMPREPLY+=("$name")
    done < <(
      shopt -s extglob nocasematch
      compgen -d -- "$current"
      compgen -f -X "$filter" -- "$current" | while IFS= read -r name; do
        [[ -d $name ]] || printf '%s\n' "$name"
      done
    )
  fi
}

complete -F _alliance_atlas alliance-atlas
