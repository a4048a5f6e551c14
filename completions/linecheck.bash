# bash completion for linecheck. Generated from the command table; do not edit.
_linecheck() {
  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
  local command="${COMP_WORDS[1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    case "$current" in
      -*) COMPREPLY=($(compgen -W "--service --json --events --save --reach --reflector --speed --no-third-party --only --skip --budget --long --verbose -v --help -h --version" -- "$current")) ;;
      *) COMPREPLY=($(compgen -W "check ui fix undo explain replay allowlist reflector" -- "$current")) ;;
    esac
    return
  fi
  case "$command" in -*) command=check ;; esac
  case "$command" in
  check)
    case "$previous" in
      --service) COMPREPLY=($(compgen -W "zoom teams meet webex" -- "$current")); COMPREPLY+=($(compgen -f -- "$current")); return ;;
      --save) COMPREPLY=($(compgen -W "" -- "$current")); COMPREPLY+=($(compgen -f -- "$current")); return ;;
      --reflector) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
      --speed) COMPREPLY=($(compgen -W "reflector cloudflare mlab none" -- "$current")); return ;;
      --only) COMPREPLY=($(compgen -W "links routes route-to neighbours resolvers hosts-file proxy-settings tunnels local-firewall send-refusals processes client clock trust-store wifi security-software updates browser-extensions power device-holders account system-lookup dns-answer gateway tcp-connect tls-handshake http-exchange portal-check pac-file proxy-connect path-latency path-mtu path-trace port-mapping udp-media stun quic line-load call-packets stretches capacity paced-stun source-addresses endurance nat-timeout service-status client-release" -- "$current")); return ;;
      --skip) COMPREPLY=($(compgen -W "links routes route-to neighbours resolvers hosts-file proxy-settings tunnels local-firewall send-refusals processes client clock trust-store wifi security-software updates browser-extensions power device-holders account system-lookup dns-answer gateway tcp-connect tls-handshake http-exchange portal-check pac-file proxy-connect path-latency path-mtu path-trace port-mapping udp-media stun quic line-load call-packets stretches capacity paced-stun source-addresses endurance nat-timeout service-status client-release" -- "$current")); return ;;
      --budget) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
    esac
    case "$current" in
      -*) COMPREPLY=($(compgen -W "--service --json --events --save --reach --reflector --speed --no-third-party --only --skip --budget --long --verbose -v --help -h" -- "$current")) ;;
      *) COMPREPLY=($(compgen -W "" -- "$current")) ;;
    esac ;;
  ui)
    case "$previous" in
      --port) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
      --service) COMPREPLY=($(compgen -W "zoom teams meet webex" -- "$current")); COMPREPLY+=($(compgen -f -- "$current")); return ;;
      --reflector) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
    esac
    case "$current" in
      -*) COMPREPLY=($(compgen -W "--no-open --port --service --reflector --help -h" -- "$current")) ;;
      *) COMPREPLY=($(compgen -W "" -- "$current")) ;;
    esac ;;
  fix)
    case "$previous" in
      --service) COMPREPLY=($(compgen -W "zoom teams meet webex" -- "$current")); COMPREPLY+=($(compgen -f -- "$current")); return ;;
      --reflector) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
      --budget) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
    esac
    case "$current" in
      -*) COMPREPLY=($(compgen -W "--dry-run --yes -y --keep --service --reflector --no-third-party --budget --json --help -h" -- "$current")) ;;
      *) COMPREPLY=($(compgen -W "flush-resolver-cache remove-hosts-line remove-stale-proxy automatic-resolver switch-resolver step-around-name-filter sign-in-to-portal update-client set-client-data-aside repair-client-install remove-client-policy system-updates restore-account-setting sync-clock allow-ports-in-firewall pause-firewall smaller-packets set-ipv6-aside remove-conflicting-route pause-tunnel wifi-power-save-off resolver-by-hand hosts-file-by-hand proxy-by-hand sign-in-to-proxy clock-by-hand ipv6-by-hand vpn-packet-size sandbox-permissions restart-computer allow-in-firewall exempt-in-security-software close-program ease-computer pause-traffic switch-extension-off restart-client switch-vpn-off choose-near-exit lift-kill-switch keep-one-overlay restart-tunnel-program stop-conflicting-network move-closer change-wifi-channel stop-airdrop wifi-stay-awake join-network renew-address use-cable use-hotspot restart-router router-packet-size router-udp-timeout router-fair-queue router-filter join-in-browser account-settings-by-hand wait-for-service lower-demands ask-administrator call-provider dial-in" -- "$current")) ;;
    esac ;;
  undo)
    case "$previous" in
      --home) COMPREPLY=($(compgen -W "" -- "$current")); COMPREPLY+=($(compgen -f -- "$current")); return ;;
    esac
    case "$current" in
      -*) COMPREPLY=($(compgen -W "--last --all --home --help -h" -- "$current")) ;;
      *) COMPREPLY=($(compgen -W "flush-resolver-cache remove-hosts-line remove-stale-proxy automatic-resolver switch-resolver step-around-name-filter sign-in-to-portal update-client set-client-data-aside repair-client-install remove-client-policy system-updates restore-account-setting sync-clock allow-ports-in-firewall pause-firewall smaller-packets set-ipv6-aside remove-conflicting-route pause-tunnel wifi-power-save-off resolver-by-hand hosts-file-by-hand proxy-by-hand sign-in-to-proxy clock-by-hand ipv6-by-hand vpn-packet-size sandbox-permissions restart-computer allow-in-firewall exempt-in-security-software close-program ease-computer pause-traffic switch-extension-off restart-client switch-vpn-off choose-near-exit lift-kill-switch keep-one-overlay restart-tunnel-program stop-conflicting-network move-closer change-wifi-channel stop-airdrop wifi-stay-awake join-network renew-address use-cable use-hotspot restart-router router-packet-size router-udp-timeout router-fair-queue router-filter join-in-browser account-settings-by-hand wait-for-service lower-demands ask-administrator call-provider dial-in" -- "$current")) ;;
    esac ;;
  explain)
    case "$current" in
      -*) COMPREPLY=($(compgen -W "--help -h" -- "$current")) ;;
      *) COMPREPLY=($(compgen -W "no-link no-address gateway-unreachable gateway-loss internet-down captive-portal captive-portal-hidden clock-wrong dns-resolver-dead dns-slow dns-aaaa-dropped dns-filter-blocks-service dns-filter-blocks-helper hosts-file-override dnssec-failure dns-truncation dns-hijack dns-fake-ip client-sandboxed address-blocklisted tls-inspection-trusted tls-inspection-untrusted security-software-inspects name-filter handshake-mangled local-firewall-blocks network-filters-conflict overlays-conflict egress-blocks-service egress-blocks-media allow-rule-too-narrow proxy-required proxy-auth-required proxy-denies-service proxy-unreachable pac-broken proxy-differs proxy-forces-tcp policy-forbids-media root-store-old revocation-blocked udp-blocked media-ports-blocked udp-throttled udp-return-dropped nat-timeout-short source-address-flaps path-mtu-black-hole vpn-mtu-too-large ipv6-broken ipv6-only-no-translation vpn-detour vpn-drops-media vpn-kill-switch route-conflict exit-country-blocked account-blocked region-far client-policy-locks-out wifi-weak wifi-interference wifi-power-save wifi-awdl bufferbloat uplink-too-slow downlink-too-slow local-uplink-hog provider-loss provider-latency provider-jitter client-outdated client-install-broken client-data-damaged conflicting-program browser-extension-interferes computer-overloaded system-updates-pending service-outage" -- "$current")) ;;
    esac ;;
  replay)
    case "$previous" in
      --against) COMPREPLY=($(compgen -W "" -- "$current")); COMPREPLY+=($(compgen -f -- "$current")); return ;;
      --save) COMPREPLY=($(compgen -W "" -- "$current")); COMPREPLY+=($(compgen -f -- "$current")); return ;;
    esac
    case "$current" in
      -*) COMPREPLY=($(compgen -W "--against --json --save --verbose -v --help -h" -- "$current")) ;;
      *) COMPREPLY=($(compgen -W "" -- "$current")); COMPREPLY+=($(compgen -f -- "$current")) ;;
    esac ;;
  allowlist)
    case "$previous" in
      --for) COMPREPLY=($(compgen -W "nftables ufw windows pf panos fortigate squid pac csv" -- "$current")); return ;;
      --about) COMPREPLY=($(compgen -W "firewall proxy-bypass no-inspection split-tunnel" -- "$current")); return ;;
      --service) COMPREPLY=($(compgen -W "zoom teams meet webex" -- "$current")); COMPREPLY+=($(compgen -f -- "$current")); return ;;
      --report) COMPREPLY=($(compgen -W "" -- "$current")); COMPREPLY+=($(compgen -f -- "$current")); return ;;
      --families) COMPREPLY=($(compgen -W "4 6 both" -- "$current")); return ;;
    esac
    case "$current" in
      -*) COMPREPLY=($(compgen -W "--for --about --service --report --families --help -h" -- "$current")) ;;
      *) COMPREPLY=($(compgen -W "" -- "$current")) ;;
    esac ;;
  reflector)
    case "$previous" in
      --address) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
      --public-address) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
      --cert) COMPREPLY=($(compgen -W "" -- "$current")); COMPREPLY+=($(compgen -f -- "$current")); return ;;
      --key) COMPREPLY=($(compgen -W "" -- "$current")); COMPREPLY+=($(compgen -f -- "$current")); return ;;
      --access-key) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
      --ticket-secret) COMPREPLY=($(compgen -W "" -- "$current")); COMPREPLY+=($(compgen -f -- "$current")); return ;;
      --issue-ticket) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
      --ticket-for) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
      --portal-port) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
      --metrics-port) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
      --metrics-address) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
      --limit-mbps) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
      --stop-within) COMPREPLY=($(compgen -W "" -- "$current")); return ;;
    esac
    case "$current" in
      -*) COMPREPLY=($(compgen -W "--address --public-address --cert --key --access-key --ticket-secret --issue-ticket --ticket-for --portal-port --metrics-port --metrics-address --limit-mbps --stop-within --help -h" -- "$current")) ;;
      *) COMPREPLY=($(compgen -W "" -- "$current")) ;;
    esac ;;
  esac
}
complete -o filenames -F _linecheck linecheck
