# Sourced by bin/up and bin/test: a Node that is new enough, the packages, and room on the disk.

readonly DISK_MIN_KB=512000 DISK_WANTED_KB=2097152

fail() {
  echo "$1" >&2
  exit 1
}

check_disk() {
  local free_kb
  free_kb=$(df -Pk . | awk 'NR == 2 { print $4 }')
  if [ "$free_kb" -lt "$DISK_MIN_KB" ]; then
    fail "Only $((free_kb / 1024)) MB are free on this disk. Cuepost needs 2 GB for its packages and its build; make room and start again."
  elif [ "$free_kb" -lt "$DISK_WANTED_KB" ]; then
    echo "Only $((free_kb / 1024)) MB are free on this disk; 2 GB would be safe." >&2
  fi
}

# Node runs our TypeScript as it is from 22.18 on.
node_is_new_enough() {
  command -v node >/dev/null &&
    node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 18) ? 0 : 1)'
}

provide_node() {
  local own="$PWD/.data/node/node_modules/node/bin"
  if ! node_is_new_enough; then
    export PATH="$own:$PATH"
    if ! node_is_new_enough; then
      command -v npm >/dev/null ||
        fail "Cuepost needs Node 22.18 or newer, and npm to get it with: neither is here. Install Node 24 from https://nodejs.org and start again."
      echo "Getting Node 24 …"
      npm install --prefix .data/node --no-save --no-package-lock --ignore-scripts=false --no-update-notifier --loglevel=error node@24 </dev/null >/dev/null ||
        fail "Node 24 could not be fetched with npm. Check the connection, or install Node 24 from https://nodejs.org."
      hash -r
      node_is_new_enough || fail "The Node that npm fetched does not run here. Install Node 24 from https://nodejs.org."
    fi
  fi
  echo "Node $(node -p 'process.versions.node.split(".").slice(0, 2).join(".")')"
}

# The stamp lies inside node_modules, which npm ci empties first: an install that was cut short is done again.
install_packages() {
  local stamp=node_modules/.cuepost-install wanted started=$SECONDS
  wanted="$(cksum <package-lock.json) $(uname -sm)"
  [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && return
  command -v npm >/dev/null || fail "npm is not here, and the packages are not installed yet. Install Node 24 with npm from https://nodejs.org."
  printf 'Installing packages … '
  npm ci --include=dev --no-update-notifier --loglevel=error --no-progress </dev/null >/dev/null || fail "The packages could not be installed; npm says why above."
  echo "$wanted" >"$stamp"
  echo "$((SECONDS - started)) s"
}

set_up() {
  check_disk
  provide_node
  install_packages
}
