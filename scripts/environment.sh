# Sourced by the other scripts from the repository's top: `prepare_environment` makes .venv current.
# It installs again only when pyproject.toml has changed, and prints nothing unless something fails.
# The argument is the extra to install; `dev` holds everything that `server` does.

find_python() {
    for candidate in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11; do
        if [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 &&
            "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return 0
        fi
    done
    echo "Python 3.11 or later is needed; set PYTHON to its path" >&2
    return 1
}

# Runs a command silently; its output is shown only when it fails.
quietly() {
    log=$(mktemp)
    if "$@" >"$log" 2>&1; then
        rm -f "$log"
    else
        status=$?
        cat "$log" >&2
        rm -f "$log"
        return "$status"
    fi
}

prepare_environment() {
    version=$(cksum <pyproject.toml)
    stamp=.venv/.installed
    if [ -x .venv/bin/python ]; then
        case "$(cat "$stamp" 2>/dev/null)" in
        "$1 $version" | "dev $version") return 0 ;;
        esac
    fi
    if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
        python=$(find_python) || return 1
        quietly "$python" -m venv .venv || return 1
    fi
    quietly .venv/bin/python -m pip install --disable-pip-version-check -e ".[$1]" || return 1
    echo "$1 $version" >"$stamp"
}
