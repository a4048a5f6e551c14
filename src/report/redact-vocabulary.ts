/**
 * Words of the trade that may stay in free text, beside those of our own sentences: commands, error codes,
 * programs and their makers, certificate authorities, folders of operating systems, parts of web pages. A word
 * belongs here if it says nothing about the person, the company or the place.
 */
export const tradeWords = `
abandonprocessgroup abort aborted about absent academic accept accepted access account accountid accounts
accuracysec accused accv accvraiz ack acked act actalis acted action actions activ activated activating
active activephymode activestore activity acumbrellaagent adapter adapters addons addr addrconfig address
addresses adguard adguardhome adguardsvc admin administratively administrator admit admitted
advancedsettings advice advproxy aes affected affirmtrust afresh after afterwards again against age agence
agent agentd agents ago agree agreements agrees ahead airdrop airhost airport akamai alert alf alive all
allobjects allow allowed allows alone alpn already altering altname alto altq always amazon amd amnezia
amneziavpn amneziawg amp amrunningmode anchor and android anf announces anonymous another anpi answer
answered answers anti antimalware antispyware antivirus any anyconnect anything anywhere aomhost apache
apart api app appdata appear appeared appears appinfo apple applecamerad appleh application
applicationfirewall applications applied apply approve approved apps appsfeatures appuals apt arany
arastirma arch architecture are aren argument argv arm armed armedby around arp arpa array arrives article
articles artifactory aside ask asked asking asks asseco assertion assertions assign assigned associated
assume assumeyes assurance assured ata atheros atmgr atos attack attempt attempts attributes audio audit
auth authenticate authenticated authentication authority authoriz authorization authorized auto autoconf
autoconfig autoconfigisenabled autoconfigurl autodetect autodiscover automatic autoproxyurl autoridad
autostart available avast avastsvc avg avgantivirus avgsvc avira avp await awake away awdl back backblaze
backend backgroundtaskhost backintime backupd backwards bad balanced band bandwidth bandwidthlimitdown
bandwidthlimitup barracuda base bash bashrc basic batch batt battery batteryratio batterystatus bbwe bcmwl
bdagentd bdldaemon bdsecd bdservicehost beacon beaconlosses bear bearer bears because been before began
begin begins begun behind belong belongs below bend beside better between beyond big bilimsel bin binary
bind bindtodevice bird bit bitdefender bitrate bittorrent biz bjca black blackhole block blockapp blocked
blocker blocklisted blocks blockuntrustedsslcert blocky blog blue bluetoothd body bodystart bogon bool
boolean boot bootid bootout bootsessionuuid bootstrap boottime borg boringtun both bound box br brain brave
bravesoftware break breaking brew bridge brings broad broadcast broadcom broke broken browser browsers bss
bssid buffer bufferbloat buffered bug built builtin bullguard bundle bundles burp burst bus busctl
business busy but buypass bye byedpi bypass byte bytes bytesreceivedpersec bytessentpersec bztransmit
cable cache cached cachedscanresults caches caddy call called calls calm came camera cameracaptured
camerad campus can cancelled candidate cannot cannotcreatetype canntp canonical cap capacity caphost
captive carbon carbonblack cargo carrier carries cask catch categories category cato cause causes cbagentd
cbdaemon cbosxsensorservice cdn cellular center cer ceres cert certain certainly certificacion certificate
certificates certification certigna certs certsign certum cfbundleexecutable cfbundleversion cfg cfosspeed
cgroup chacha chain chainstopublicroot chainstosystemroot chan chance change changed changes changing
channel channelband channelnumber channelof channelwidth characters charles charon charset chat check
checks checksum chmod chong choose chooses chosen chrome chromium chrony chronyc chronyd chunghwa chunk
chunked ciadpi cif ciminstance circumvention cisco ciscocollabhost ciscospark claim clamav clamd clamonacc
clang clash clashx class classic classify clean cleanly cleanzoom clear clearcache cli click client
clientid clientsecret clock close closed closer closing cloud cloudd cloudflare cloudflarewarp cloudfront
cloudprojectsoftware cmd cmdlet cname cntlm coat code codepage codes collect columns com come comes
comingle comm command commandnotfound comment commerce commercial commit common commonest communication
comodo company compare compatible completely components compressed computer computersystem comspec
conditions conf config configd configuration confirmed conflict conflicting connect connected connecting
connection connections connectionspecificsuffix connectionstatus connectivity connectms connector
connecttest connetion connmark connsecmark consent consentdesktop consentmachine consentuser console const
constrained constrainedlanguage container containers contains content contents contenttype context
continue contribute contributes control controller controls convert cookie copilot copy copyright core
coreaudiod cores coreservices coreserviceshell corewlan corked corp corporate corporation cortex cost
could count counter counters countries country counts cps cpthost cpu crashplan create created
createinterface credentials critical crl cron crowdstrike crt crypto csc csfalconservice csrf csrss css
csv ct ctrld ctstate cumulative cuo cups curl current currentcontrolset currentversion custom customers
cut cuts cwnd cwwificlient cyber cybertrust cyserver cytool cyveraservice daddr daddy dadfailed daemon dai
damaged dansguardian dart darwin dash dashboard dat data database databasepath datagrams dataproblems date
dateandtime dates datetime days dbm dbus dco dconf deactivated deactivating dead deadline deadman debian
debs debug debugger decide decides decision declarativenetrequest declined decode deep default
defaultlocale defaults defender defer definition degraded degrades deja del delay delayed delete deleted
deluge demands denied denies deny dependencies depends deployspecificversion deps der dereference desc
described description descriptions desktop dest destination destinationprefix destinations detached detail
details detect detected detour deutsche dev developers development device devices devtype dhclient dhcp
dhcpnameserver dhcpv dhimyotis diagnosis dial dialog dict dictionary did died dies differ different
differs digest digicert digital digits diocgetrules dir direct direction directory dirs disable
disableapplelogin disableaudiooverproxy disablecertpin disabled disabledirectconnection
disablefacebooklogin disablegooglelogin disablelocation disableloginwithemail disableloginwithsso
disablesharingoverproxy disablessologin disablevideooverproxy discarded discharging disconnect
disconnected disconnecting discord discover discovery disig disk dismhost dismissed display displayname
dist dkms dll dmg dministratively dnf dns dnscache dnsclient dnsclientcache dnsclientnrptpolicy
dnsclientserveraddress dnscrypt dnsex dnsmanager dnsmasq dnsovertls dnssec dnsservers doc docker docs
doctor doctype document does doh dohinterfacesettings domain domains done dong door dormant down downgrade
downlink download downloads downloadvo dpi dpitunnel dpkg dport dports drain drawing drive driver drop
dropbox dropped drops drweb dsaccessservice dscacheutil dscp dst dtd dtds dtls due dummy dump dup
duplicated duplicati dwengine dwm dword dylib dynamic eacces each eaddrgetnetworkparams eaddrinuse
eaddrnotavail eafnosupport eagain eai ealready earlier early ease ebadfamily ebadflags ebadhints ebadmsg
ebadname ebadquery ebadresp ebadstr ebusy ecanceled ecancelled ecdhe ecdsa ech echild echo echoes
econnaborted econnrefused econnreset edeadlk edemaine edestaddrreq edestruction edge edns edom edquot
eexist efault efbig effective efile eformerr egress ehostunreach eht eidrm eilseq einprogress eintr einval
eio eisconn eisdir ekrn elapsed elapsedms elapsedtime elastic electron electronique elem element elevated
elevation eloadiphlpapi eloop else elsewhere emacs embedctxt embedded emfile emlink empty emptyregistrykey
emsgsize emsign emudhra emultihop en enable enableautoupdate enableclientautoupdate enabled
enablemanualupdate enablesslverification enametoolong encoding encrypted encryption end ended endings
endorsed endpoin endpoint endurance enetdown enetreset enetunreach enfile enforceappsignintojoin
enforcesignintojoin engine english enhancement enobufs enodata enodev enoent enoexec enolck enolink enomem
enomsg enoname enoprotoopt enospc enosr enostr enosys enotconn enotdir enotempty enotfound enotimp
enotinitialized enotsock enotsup enotty enough enterprise entity entries entrust entry env environment
envoy enxio eof eopnotsupp eoverflow eperm epicgameslauncher epipe epki eproto eprotonosupport eprototype
equipment erange ercservice erefused erofs err errno error errors erspan eservfail eset esets esm espipe
esrch essential essentials estab established estale estimatedchargeremaining etc ether ethernet etime
etimedout etimeout etxtbsy euc evade evaluate evaluated evebox even events ever every everybody everything
ewouldblock exact exactly example exceeded exception exceptionslist excessive exchange exchanged exclu
excludesimplehostnames exclusive exdev exe exec execstart executable execute executionpolicy exempt
exhausted exist exists exit exitcountry expandstring expected experiencing expired expires explains
explicit explorer export exports expr expressvpn expressvpnd expressvpnservice extended extendederrors
extension extensions extracted facetime fail failed failedratio failing fails failure fair fake falcon
falcond fallback false family fang far fare farther fast faster fastly fault fctsched fctservctl feature
fedora fell fetch fetched fetchthrough feth ffmpeg fib fiddler fiddlerroot field file files filesize
filter filtered filters filtr fin financial find finder findproxyforurl finds fine finish finished finland
fireeye firefox firejail firewall firewalld firewallpolicy firewallrules fireware firmaprofesional
firmware first fish fit five fix fixed flag flags flapping flaps flatpak flatpaks float flood flooded flow
flush flushcache flushdns fnmt folder folders folklore follow followed font for forbidden forbids force
forcepoint forces forcessourl foreign forget forgets forgotten fork form formerr forticlient fortigate
fortinet fortisslvpndaemon fortitray fortivpn forward forwarded forwarding found foundation four fppsvc
frag fragment fragments frame frameserver framework frameworks free freedesktop freephysicalmemory freq
frequency frequencymhz fresh from frontend fsav fsavd fshoster fsma fsmonitor ftdibus ftl ftp ftpproxy
full function fwupd garbage garbled gated gateway gave gbk gcc gcm gdca gen general generate generated
generation genuine get getactivescheme getaddrinfo getappliedconnection getblockall getcacertificates
getdevicebyipiface getdnsservers getglobalstate getinfo getlink getmtu getusingnetworktime ghost ghz gid
git github given gives glasswire glib glibc global globalprotect globalroot globalsign globalstate
globaltrust gmbh gnome go godaddy goes gold gone good goodbyedpi google googledrivefs goskope goto
gpclient gpd grade granted gravityzone gre greater green greet greeting gretap group groups gsettings gts
guang guardian guest gui guid guided gwctlsrv gws gzip had hamachi hand handle handler handling handoff
hands handshake handshakems handshakes hang hanging haproxy hardware harica has hascredentials hash hashof
haslogon hat have head header headers headline hear heard held hellenic hello help helped helper henrypp
here hex hexadecimal hidden hides high hijack hints hipki hits hive hkcu hkey hklm hlim hnpxas hoami hoc
hog hold holders holdings holds hole home homebrew hook hop hopcount hops host hosts hot hotel hotfix
hotspot hours how hr href html http httpproxy https httpsproxy hup hyper hysteria ibn iboss ibytes ice
iclouddrive icmp icmpv icon icps id identified identifier identrust idle idprocess iface ifb ifconfig
ifindex ifname igmp ignore ignorebandwidthlimits iif iifname iis ikev illinois image img immutable
impacting implemented import important impossible imu inactive inbound inc incident incidents include
includes incoming incomplete incorporated index indexes indicator inecheck inet info information ing inget
ini init initialised input inside inspected inspection inspects inst install installation installd
installed installer installing installlocation installs installtelemetryinfo instantly instead
institutions insync int integer intel intelconnect intended interactivity intercepted interface
interfaceadminstatus interfacealias interfacedescription interfaceguid interfaceindex interfacemetric
interfacename interfaces interfacetype interference interferes intermediate internal internalbattery
internet interrupted interval into invalid invalidate invented investigating invitation ios ip ipad
ipaddress ipconfig ipe iphone ipip ipn ipneversent ipnextension ipoutdiscards ipoutnoroutes ips ipsec
iptables ipv isatap isclear isconnected isfinite isintermediatemissing isipv ismaelmartinez isnamematching
isnil isonbattery ispowersaving isrelative isrg isrunning issaving issignalestimated issue issued issuer
issues issuing isthrottled item itruschina its itself ivanti izba jackd jackdbus jamf jamfprotect japan
java javascript jbh jis jitsi jitter job join joining journal json judges jump juniper just kako kamu
kaspersky kav kb kcm kde keep keeper keeps kept kerberos kern kernel kesl key keychain keychains keyfile
keys kft kill killall killer killernetworkservice killmode kind kio kioslaverc kit klnagent know known
knows kocaeli kok krajowa ksectrustsettingsresult kurumu kvm lab label lack lacks lan lane lang language
lantern large larger last lastsuccessfuldate late lately latency later latin launchagents launchctl
launchd launchdaemons layer lead leads learn leases least leastms leave left legacy legal legend len
length less let level lft li lib libc libexec library licence lies life lift light lightspeed
lightspeedsystems lighttpd like limit limited limits line linecheck lines linger link linkdown linkinfo
linklayeraddress linklocal links linux list listallhardwareports listapps listed listedat listen listening
listnetworkserviceorder lists litespeed little littlesnitch live lives lladdr llc llw lo load loadavg
loaded loader loading local localappdata localcache locale locales localhost localrules location lock
locked locks locktime log logged logging login logname logo logon long look looked looking looks lookup
lookups loom loop loopback loss lossy lost low lower lowpowermode lport lsass lsm lsof lstart ltd lulu
lwmb mac machine macos macsys made mail main mains maintenance major make maker makestep malformed
malwarebytes managed managemen manager managers manages manchester mangle mangled manifest manual many map
mapped mapping mark marked marker marking marvell master masvc match matches math mavv max maximum may
maybe mb mbit mbps mcafee mcs mdatp mdns mdnsresponder mds mdworker meaning means meant meanwhile measured
measurementlab measuring media mediaconnectstate median mediatek medium meet meeting meetingmanager
meetings megasync memavailable meminfo memory memos memtotal mends menlo merkezi mes message messages
messaging meta metadata metered method metric metrics mfemms mfetpd mhz micro microphone microsec
microsoft middling mihomo milan min minimal minimum minimumversions miniport minor minutes misconfigured
mismatch missing mitmdump mitmproxy mitmweb mlab mngtmpaddr mnt mobile mobileassetd mobilesoftwareupdate
mobility mode model modified modify modulate module modules monito monitoring more most mostms mounted
mousocoreworker move moved mozilla mrt ms msg msi msiexec msmpeng mss mssense msteams mtu much mullvad
multi multicast multiple multiport multistring murus must mute mx naive name named names nameserver
nameservers namespace nan narrow nat nationale native nativemessaging naver navigation ncsi
ndisphysicalmedium ndjson ndp ndt near nearby nebula need needed needs negotiate neigh neighbour
neighbours neither nesettingsuiextension net netadapter netadapterbinding netbird netconfig netfilter
netfirewallprofile netfirewallrule netif netipinterface netlimiter netlink netlock netmask netmgmt
netroute netsh netskope netstat nettop network networkextension networking networkmanagement
networkmanager networks networksetup neutral never new newer newest next nextcloud nextdns nexthdr nexthop
nexthops nf nflog nfproto nfqws nft nftables nginx nlclientapp nlmtu nlsvc nmbd nmcli noapple nobody nodad
nodata node nodisplay noemaillogin noerror nofacebook noflush nogoogle noise noisemeasurement nolocking
nologo non none nonexistent noninteractive noprefixroute noprofile noproxy noproxyfor nor nordlynx nordvpn
nordvpnd normal norton nortonmissioncontrol nortonsecurity nosso nosync not notauth notconfigured note
nothing notice noticeable noticed notimp notrack notzone now nowhere npcap npm npt nreachable nrpt ns nscd
nsswitch nt nth ntlm ntp ntpd ntpsec ntpserver ntpsynchronized null number numbytes numeric nvidia
nxdomain nxrrset nykiad oaeventd oauth obdev obfs objc object objectatindex objective objectnotfound obs
observation observations obsoleting obstacle obytes occurred ocsp odd odfeefad oemcp off offered offers
office offload often ogra oif oifname oiste ok old once one onedrive online only onlyerrorcodes open
openconnect opendns opened openfortivpn openrc openresty opens opensnitch opensnitchd openssl openuri
openvpn openvpnserv openvswitch opera operation operational operstate opportunistic opt optimistic option
options order ordinary org organisation organization origin original os osascript osqueryd osts osx otal
other others otherwise our ours out outage outbound outcome outdated outdiscards outgoing outlook
outnoroutes output outputs outrequests outside outtransmits over overlay overlays overloaded override
overrides oversized ovpn ovpnagent owasp owershell own owncloud owner owns oyj pac paced package
packagekitd packages packet packets pacman pactl pacurl pad page pager pages paid pak palo
paloaltonetworks pam panel pangp pangpa pangps parallels parameter parameters parse part partial partially
partofdomain parts pass passcode passed passes passive password passwords past patch path pathext paths
pattern pause payload pcloud pcmc pcp pcpu pdp peak peer peerconnection peerconnectionenabled peers pem
pending people per percentperformancelimit percentprocessortime performance perl permanent permanently
permission permissiondenied permissions permitted persistentstore person personal pfctl phone php phy
phymode pia picture pid pihole ping pings pinned pipe pipewire pkcon pkexec pkg pki pkiaccv pkix place
places plain plan planned plasma platform please plist plug plugin pluginkit plutil pluto pmd pmp pmset
pmtu podman pogreske point policies policy poly poor poorer por port portal portmaster ports portswigger
possible post postrouting power powercfg powerdevilprofilesconfig powermode poweron powerprofilesctl
powershell powersleep ppp pptp pre precedencelist pref preferences preferred prefix prefixlen prefixlength
prefs prefsrc premature premium prepend present preserve pressure preview prime print printed prints prio
priority prisma privacy private privileges privoxy pro probe probes problem problems proc process
processes processing processname processor processorqueuelength processors product products productstate
productversion profile profilenameserver profiler profiles program programarguments programdata
programfiles programs programw prohibit prohibited promised prompt proof properties property propertylist
props protect protection proto protocol proton protonvpn protonvpnservice prove proven provenby proves
provider proving proxied proxies proxifier proxy proxyautoconfigenable proxyautoconfigurlstring
proxyautodiscovery proxyautodiscoveryenable proxybypass proxybypassdomains proxybypasslist proxychains
proxychanged proxyenable proxyisenabled proxyman proxymode proxyoverride proxypac proxypacurl proxyserver
proxysettings proxysettingsperuser proxysg proxytype psiphon pssecurityexception ptr public published
pulse pulseaudio pulsesecureservice pulsesvc purgeable purpose push put puts putting python qbittorrent
qemu qengine qservice qualcomm quality quarantine quarantined queries query queryformat question questions
queue quic quick quicker quiet quit quota quovadis qupdateservice qustodio qword radio radiosilenceapp
radmin raiz raku random range ranges raps rasdial rate raw ray rayn rayu rclone rcm rcmanager rcode reach
reachable reached reaching read readable readers reading readline ready real realtek reason reasons reboot
rec recalled received receivelinkspeed reconnecting record recorded recursion recursively recv recvmsg red
redacted redhat redirect redirecttest redistributable redsocks reference reflector refresh refusal
refusals refused refuses region regions register registration registry registrykeys registryvalue
registryvalues reinstall reject related relay release released reload reloading remembers remote
remoteaddress remoteport remove removed rename renew repair repairing repeating repeats replace replaceall
replaced replacement replaces reply repmgr report reported reports request requests require required
requires rescan research reserved reset resolv resolvconf resolve resolvectl resolved resolver resolvers
resource resources response rest restart restarting restartsec restic restore restricted result resync
retired retried retries retry retryratio return reused reversedexception revert reverted revocation
revocationurls revoked rfc rich right rights rijesiti risk rivals rivers rivet rivetnetworks roaming
roamingclientmenubar rohibited role room rooms root rootca rootlists roots roughly round route routemetric
router routes routines routing rozliczeniowa rpm rpms rport rsa rss rssi rssivalue rtcp rtnetlink rto rtp
rtprotectiondaemon rtt rttms rtvscand ruby rule ruled rules ruleset run runatload runlevels running
runonce runs runtime runtimebroker rustc rvcontrolsvc rx rxmbps saddr safari safing said samba same sample
sandbox sandboxed sangfor sav savd save savedlegacysettings saver saving say says sbin scan scheduled
scheduler schema scheme schemes scope scoped scopes screen screens script scripts scutil sdk seaf seafile
search searchindexer sec secmark secom second seconds secp secret sectigo section sector secure
secureclient secureconnect securesign securetrust securewebproxy security securityerror securly see seem
seen seenin seguros selective self send sendmsg sends sendto sensor sent sentinel sentinelagent sentineld
sentinelone sentpackets september seq sertifikasi sertifikasyon serv server serveraddresses servers
servfail service services servicing servidores session set setactive setacvalueindex setautoproxystate
setautoproxyurl setblockall setdcvalueindex setdnsservers setenv setglobalstate setmtu
setproxyautodiscovery setproxybypassdomains sets setsid setting settings setup setuphost
setusingnetworktime setv several severity sffe sh sha shadowrocket shadowsocks shape shaper shapes share
shared sharedaccess sharedwificlient sharing shelf shelflifedays shell shellexperiencehost shield shift
shimo shipped short shorter show shows siblings sid sifra sighup sigint sigkill sign signal signaldbm
signalling signature signed signin signing signup sigterm silence silent simple simplewall since sincems
sing sisamddaemon sit site size sizes skgid skipped skuid skyhigh skype skypeforlinux slack sleep slow
small smaller smartbyte smartbytenetworkservice smbd smoothwall snagit snap snapd snaps snd sni snitch
snmp snowflake sntp snx so soa sock socket socketfilterfw socks socksfirewallproxy socksproxy softether
softethervpn software softwareupdate softwareupdated some somebody something somewhere sonicwall soon
sophos sophosantivirus sophosd sophosfs sophosscand sound source sources space spairport spairportdatatype
spark spd speak specified speculative speed spfirewall spfirewalldatatype spider spl spoken spol spoofdpi
sport spotify sqlite squid srtp srv ssa sse ssh sshd ssid ssl sslocal sslv sstpc sta stack stagentapp
stagentd stagentsvc stale stand standard stands star starfield start started startinteractivescan
startinterval startlimitburst startlimitintervalsec startmode starts stat state statem static station
status statuspage stay stays stdbuf stderr stdin stdout steady steam step steps sticky still stop stopped
stops storage storagesense store stream streamed streams stretches strict string stringify stripped strong
stub stubby stuck stun style subject succeed succeeded success such sudo sudoers suffixes suffixsearchlist
suite sum suo superfish suppl supplemental supplied supply support supported sure surfshark surge surgeon
surgeons surum survey suse suspected suspended suspicion svc svcb svchost swallowed swapped swgvc
swisssign switch switched symantec symlink symmetric syn sync synchroni synchronised synchronized
syncthing synproxy sys syscall sysctl sysimage sysparm system systemctl systemd systemdrive
systemextensionsctl systempreferences systemroot systemrootcertificates systems systemsettings systemsetup
systemversion szafir szigno table tables tag tailscale tailscaled take taken takes tan taniumclient tap
target task taskhostw tasklist tcp tcpext tcpip tcpmss tcpretransfail tcpretransmitfailures teams
technologies technology techshieldreview teknolojik telecom telekom telemetry telephony telesec telia
teliasonera tell tells temp temporarily tentative teredo terminal terms test tested texas text texts th
than that the their thekelleys them then there therm thermal these they things this those thread
threadpool three throttle throttled through throughput throw tickspersecond time timed timedatectl timeout
timer timestamp timesync timesyncd timing tinyproxy title titles tiworker tls tlsv tmp tmux tnl together
token told too took tookms tool toolkit tools top tor tos tostring total totalvisiblememorysize touch
touched touches touppercase tpd tpws trace tracepath traceroute tracert tracking tracsrvwrapper traefik
traffic transaction transfer translates translation translator transmission transmitlinkspeed transmitrate
transmitted transparent transport trap traps trellix trend tried tries trip tripmode trojan trouble trr
true truncated truncation trust trustasia trustauth trusted trustedinstaller trustedroot trustwave try
tsimport tsx ttk ttl tty tubitak tun tunl tunnel tunnelblick tunnels tuntrust tuple turkiye turn tv twca
twice two tx txmbps txt type typeof ubuntu uca udp uevent ufw uid ulog umbrella umbrellaagent unable
unanswered unattended unauthenticated unauthorized unauthorizedaccess unavailable unblockapp unchecked
unclassified unconn uncovered undecided undefined under understand understood undo unencrypted uneven
unexpected unexplained unfinished unicast unit unitrust units unity unix unizeto unknown unless unlink
unmanaged unplug unproven unreachable unread unreadable unref unrelated unscannable unset unspecified
unstable unsteady unsuitable unsupported unsynchronised until untouched untried untrusted unusable unwrap
update updated updater updates updating upgr upgrade upgraded uplink upnp upstream uri url urlencoded
usbcameraagent use used useful useless user userblob userdomain usererror userid username userpermissions
userprofile users usertrust uses usoclient usr usual utf utilisation utun uuid val valdikss valid
validation vallum value values vanishes var variable varies varnish vates vathu vdcassistant vendor
verbatim verdict verge verified verify version versions veth vethernet vht via video vim violation virtual
virtualbox virus viscosity visit vivaldi vm vmap vmenet vmnet vmware voice vouch vpn vpnagent vpnagentd
vpnc vpnclient vpnconnection vpnprovider vpnui vshieldscanner vti vtrus wait waited waitedms waiting waits
waitseconds waitsync wallclock wan wandera wangsu want wanted wantedby wants wantsbytes warning warp was
watchguard way wayland ways wazuh wdav wdavdaemon weak web webex webexmeetings webinar webproxy webrequest
webrequestblocking webrtc webrtciphandlingpolicy websense website websites websocket webtech weight wekyb
welcome well wepsvc were wget what whatdecides when where whether which while who whoever whole whom whose
why whynotarmed wide width wifi win window windows windowsapps windowsdefender windowserver
windowspowershell windowsupdate winget winhttp winhttpsettings wininet winlogon wintun winws wired
wireguard wireguardservice wireless wireplumber wisekey with withdrawn withheld within without withsecure
wlan wlanchannel wlanqueryinterface word words work worker working workingsetprivate workplace works
workspace worse would wpad writable write writes written wrong wsl wss wuauclt wwan www xagt xattr
xauthority xdg xdr xfrm xhc xhtml xiu xml xorg xos xpc xprofile xprotect xray xsessionrc
xtendsoftapservice xtendutilityservice yaml yes yet you your youtubeunblock yxdomain yxrrset zap
zautoupdate zed zero zerotier zip zone zoom zoomapps zoomarm zoomlauncher zoomumx zoomus zoomwebviewhost
zoomx zopen zprofile zsaservice zsatray zsatunnel zscaler zscalertunnel zsh zshenv zshrc zstunnel ztna
zumiranja zwebviewagent zypper
`;
