import type { Lab } from './topology/lab.ts';

/**
 * Zoom's client as a Debian package that real dpkg knows as installed, and a source of packages on this very computer
 * that offers another version. The laptop's list of packages has nothing else in it.
 */
export async function offersZoom(
  lab: Lab,
  { has, offers }: { readonly has: string; readonly offers: string },
): Promise<void> {
  await lab.laptop.makeWritable('/var/log');
  await lab.laptop.must(['mount', '-t', 'tmpfs', 'log', '/var/log']);
  await lab.laptop.must(['sh', '-ec', script, 'sh', has, offers]);
}

/** One user only: apt cannot become somebody else to fetch. */
const script = `
  has=$1 offers=$2 arch=$(dpkg --print-architecture) place=/run/package-source
  paragraph() { printf 'Package: zoom\\n%sVersion: %s\\nArchitecture: %s\\nMaintainer: Zoom\\nDescription: Zoom\\n' "$2" "$1" "$arch"; }

  cd /var/lib/dpkg; rm -rf info updates triggers *override* diversions; mkdir info updates triggers
  paragraph "$has" "$(printf 'Status: install ok installed\\nx')" | sed 's/^xVersion/Version/' > status
  printf '%s\\n' /. /opt /opt/zoom /opt/zoom/version.txt > info/zoom.list

  mkdir -p $place/new/DEBIAN $place/new/opt/zoom; cd $place
  cp -r /opt/zoom/. new/opt/zoom/; echo "$offers" > new/opt/zoom/version.txt
  paragraph "$offers" > new/DEBIAN/control
  dpkg-deb --build --root-owner-group new zoom.deb > /dev/null
  { paragraph "$offers"; printf 'Filename: ./zoom.deb\\nSize: %s\\nSHA256: %s\\n' \\
    "$(stat -c %s zoom.deb)" "$(sha256sum < zoom.deb | cut -d' ' -f1)"; } > Packages

  mkdir -p /etc/apt/apt.conf.d /etc/apt/preferences.d /run/apt/lists/partial /run/apt/cache/archives/partial
  printf '%s;\\n' 'APT::Sandbox::User "root"' 'Dir::State::lists "/run/apt/lists"' 'Dir::Cache "/run/apt/cache"' > /etc/apt/apt.conf.d/lab
  mkdir /var/log/apt; echo "deb [trusted=yes] file:$place ./" > /etc/apt/sources.list
  apt-get -qq update
  apt-cache policy zoom | grep -q "Candidate: $offers"`;
