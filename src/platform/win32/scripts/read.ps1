# Linecheck: what this Windows tells about itself. Reads only: changes nothing and sends nothing.
#
# Input:  one JSON object on standard input, ASCII only:
#         { sections: [names], processes: [names], files: [paths], pattern: regex, routeTo: [addresses] }
# Output: one line of JSON for each section, in the order asked:
#         { section, data } or { section, error, id, kind }
#         A part of a section that failed stands in its place as { error, id, kind }.
#
# Windows PowerShell 5.1, ASCII text (5.1 reads a script without a mark in the ANSI code page).
# Only hashtables, cmdlets and property access outside `Part`: they work in Constrained Language Mode, too.

# Global: the networking cmdlets are functions of modules and do not see a script's own preferences.
$global:ErrorActionPreference = 'Stop'
$global:ProgressPreference = 'SilentlyContinue'
# Throws when no console is attached or the language is constrained; the reader then decodes by shape.
try { [Console]::OutputEncoding = New-Object Text.UTF8Encoding $false } catch { }

$text = @($input) -join "`n"
if (-not $text) { try { $text = [Console]::In.ReadToEnd() } catch { $text = '' } }
if (-not $text) { $text = '{"sections":["system"]}' }
$ask = ConvertFrom-Json $text

function Fault($Record) {
  @{
    error = "$($Record.Exception.Message)"
    id    = "$($Record.FullyQualifiedErrorId)"
    kind  = "$($Record.CategoryInfo.Category)"
  }
}

# Always a list, or the error in its place. One unreadable part must not take the others with it.
function Part([scriptblock]$Do) {
  try { , @(& $Do) } catch { Fault $_ }
}

function Plain($Value) {
  if ($Value -is [byte[]]) { return (($Value | ForEach-Object { '{0:x2}' -f $_ }) -join '') }
  if ($Value -is [Enum]) { return [int64]$Value }
  if ($Value -is [datetime]) { return $Value.ToString('o') }
  return $Value
}

# Every value of a registry key but the provider's own; an absent key is an empty object.
function Key([string]$Path) {
  $out = @{}
  if (-not (Test-Path -LiteralPath $Path)) { return $out }
  $item = Get-ItemProperty -LiteralPath $Path
  if ($null -eq $item) { return $out }
  foreach ($one in $item.PSObject.Properties) {
    if ('PSPath', 'PSParentPath', 'PSChildName', 'PSDrive', 'PSProvider' -contains $one.Name) { continue }
    $out[$one.Name] = Plain $one.Value
  }
  return $out
}

function Subkeys([string]$Path) {
  if (-not (Test-Path -LiteralPath $Path)) { return }
  foreach ($child in @(Get-ChildItem -LiteralPath $Path -ErrorAction SilentlyContinue)) {
    try { @{ name = $child.PSChildName; values = (Key $child.PSPath) } } catch { }
  }
}

$internet = 'Software\Microsoft\Windows\CurrentVersion\Internet Settings'
$consent = 'Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore'
$services = 'HKLM:\SYSTEM\CurrentControlSet\Services'

$sections = @{}

$sections['system'] = {
  @{
    language = "$($ExecutionContext.SessionState.LanguageMode)"
    codePage = Part { Key 'HKLM:\SYSTEM\CurrentControlSet\Control\Nls\CodePage' | ForEach-Object { @{ OEMCP = $_['OEMCP']; ACP = $_['ACP'] } } }
    build    = Part { Key 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' | ForEach-Object { @{ build = $_['CurrentBuildNumber']; revision = $_['UBR'] } } }
    computer = Part { Get-CimInstance Win32_ComputerSystem | Select-Object PartOfDomain, NumberOfLogicalProcessors, TotalPhysicalMemory }
  }
}

$sections['network'] = {
  @{
    adapters   = Part {
      Get-CimInstance -Namespace root/StandardCimv2 -ClassName MSFT_NetAdapter |
        Select-Object Name, InterfaceDescription, InterfaceIndex, InterfaceGuid, InterfaceType, NdisPhysicalMedium,
          HardwareInterface, Virtual, Hidden, InterfaceOperationalStatus, InterfaceAdminStatus, MediaConnectState,
          ReceiveLinkSpeed, TransmitLinkSpeed, MtuSize
    }
    interfaces = Part {
      Get-NetIPInterface | Select-Object InterfaceIndex, InterfaceAlias, @{ n = 'family'; e = { [int]$_.AddressFamily } },
        InterfaceMetric, NlMtu, @{ n = 'connected'; e = { [int]$_.ConnectionState } }
    }
    addresses  = Part {
      Get-NetIPAddress | Select-Object InterfaceIndex, IPAddress, PrefixLength, @{ n = 'state'; e = { [int]$_.AddressState } }
    }
    routes     = Part {
      Get-NetRoute | Select-Object DestinationPrefix, NextHop, RouteMetric, InterfaceIndex
    }
    neighbours = Part {
      Get-NetNeighbor | Select-Object InterfaceIndex, IPAddress, LinkLayerAddress, @{ n = 'state'; e = { [int]$_.State } }
    }
  }
}

$sections['dns'] = {
  @{
    effective = Part {
      Get-DnsClientServerAddress | Select-Object InterfaceIndex, @{ n = 'family'; e = { [int]$_.AddressFamily } }, ServerAddresses
    }
    v4        = Part { Subkeys "$services\Tcpip\Parameters\Interfaces" }
    v6        = Part { Subkeys "$services\Tcpip6\Parameters\Interfaces" }
    global    = Part { Key "$services\Tcpip\Parameters" }
    suffixes  = Part { Get-DnsClient | Select-Object InterfaceIndex, ConnectionSpecificSuffix }
    search    = Part { Get-DnsClientGlobalSetting | Select-Object SuffixSearchList }
    rules     = Part { Get-DnsClientNrptPolicy -Effective | Select-Object Namespace, NameServers }
  }
}

$sections['proxy'] = {
  @{
    user       = Part { Key "HKCU:\$internet" }
    userBlob   = Part { Key "HKCU:\$internet\Connections" }
    machine    = Part { Key "HKLM:\$internet" }
    winhttp    = Part { Key "HKLM:\$internet\Connections" }
    policy     = Part { Key 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\CurrentVersion\Internet Settings' }
    chrome     = Part { Key 'HKLM:\SOFTWARE\Policies\Google\Chrome' }
    edge       = Part { Key 'HKLM:\SOFTWARE\Policies\Microsoft\Edge' }
    chromeUser = Part { Key 'HKCU:\SOFTWARE\Policies\Google\Chrome' }
    edgeUser   = Part { Key 'HKCU:\SOFTWARE\Policies\Microsoft\Edge' }
  }
}

$sections['tunnels'] = {
  @{
    own    = Part { Get-VpnConnection | Select-Object Name, ConnectionStatus, SplitTunneling, TunnelType }
    shared = Part { Get-VpnConnection -AllUserConnection | Select-Object Name, ConnectionStatus, SplitTunneling, TunnelType }
  }
}

$sections['clock'] = {
  @{
    service = Part { Get-CimInstance Win32_Service -Filter "Name='W32Time'" | Select-Object State, StartMode }
    config  = Part { Key "$services\W32Time\Parameters" | ForEach-Object { @{ Type = $_['Type']; NtpServer = $_['NtpServer'] } } }
  }
}

# Outgoing rules only: a thousand values are read in milliseconds, the cmdlets' filters take minutes.
function Outgoing([string]$Path) {
  $rules = Key $Path
  foreach ($id in @($rules.Keys)) {
    if ("$($rules[$id])" -like '*|Dir=Out|*') { @{ id = $id; rule = "$($rules[$id])" } }
  }
}

$sections['firewall'] = {
  @{
    profiles = Part {
      Get-NetFirewallProfile -PolicyStore ActiveStore | Select-Object Name, @{ n = 'enabled'; e = { [int]$_.Enabled } },
        @{ n = 'outbound'; e = { [int]$_.DefaultOutboundAction } }, @{ n = 'localRules'; e = { [int]$_.AllowLocalFirewallRules } }
    }
    service  = Part { Get-CimInstance Win32_Service -Filter "Name='MpsSvc'" | Select-Object State, StartMode }
    current  = Part { Get-NetConnectionProfile | Select-Object InterfaceIndex, @{ n = 'category'; e = { [int]$_.NetworkCategory } } }
    rules    = Part { Outgoing "$services\SharedAccess\Parameters\FirewallPolicy\FirewallRules" }
    policy   = Part { Outgoing 'HKLM:\SOFTWARE\Policies\Microsoft\WindowsFirewall\FirewallRules' }
    products = Part {
      Get-CimInstance -Namespace root/SecurityCenter2 -ClassName FirewallProduct |
        Select-Object displayName, productState, pathToSignedProductExe
    }
  }
}

$sections['client'] = {
  $roots = @(
    @{ hive = 'HKCU'; path = 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall' }
    @{ hive = 'HKLM'; path = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall' }
    @{ hive = 'HKLM'; path = 'HKLM:\SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall' }
  )
  $pattern = "$($ask.pattern)"
  $names = @($ask.processes)
  @{
    installed = Part {
      foreach ($root in $roots) {
        foreach ($one in @(Subkeys $root.path)) {
          $said = "$($one.name) $($one.values['DisplayName'])"
          if ($pattern -and $said -match $pattern) {
            @{
              hive     = $root.hive
              key      = $one.name
              name     = $one.values['DisplayName']
              version  = $one.values['DisplayVersion']
              location = $one.values['InstallLocation']
              msi      = $one.values['WindowsInstaller']
            }
          }
        }
      }
    }
    packages  = Part {
      foreach ($name in @($ask.packages)) { Get-AppxPackage -Name $name | Select-Object Name, @{ n = 'Version'; e = { "$($_.Version)" } }, InstallLocation }
    }
    files     = Part {
      foreach ($path in @($ask.files)) {
        if (Test-Path -LiteralPath $path -PathType Leaf) {
          $file = Get-Item -LiteralPath $path -Force
          @{ path = $path; length = $file.Length; version = "$($file.VersionInfo.FileVersion)" }
        }
      }
    }
    running   = Part {
      if ($names.Count -gt 0) { Get-Process -Name $names -ErrorAction SilentlyContinue | Select-Object Id, ProcessName }
    }
    peers     = Part {
      $ids = @(Get-Process -Name $names -ErrorAction SilentlyContinue | ForEach-Object { $_.Id })
      if ($names.Count -gt 0 -and $ids.Count -gt 0) {
        Get-NetTCPConnection -State Established -ErrorAction SilentlyContinue |
          Where-Object { $ids -contains $_.OwningProcess } | Select-Object RemoteAddress, RemotePort
      }
    }
    policies  = Part {
      foreach ($path in @($ask.policies)) {
        foreach ($hive in 'HKLM', 'HKCU') {
          $root = "${hive}:\$path"
          if (Test-Path -LiteralPath $root) {
            @{ source = "$hive\$path"; values = (Key $root) }
            foreach ($child in @(Get-ChildItem -LiteralPath $root -Recurse -ErrorAction SilentlyContinue)) {
              @{ source = "$($child.Name)"; values = (Key $child.PSPath) }
            }
          }
        }
      }
    }
  }
}

# Raw counters, two looks: the formatted class answers zeros on the first.
$sections['processes'] = {
  $look = {
    @{
      programs = Part {
        Get-CimInstance Win32_PerfRawData_PerfProc_Process |
          Select-Object Name, IDProcess, PercentProcessorTime, WorkingSetPrivate, Timestamp_Sys100NS
      }
      network  = Part {
        Get-CimInstance Win32_PerfRawData_Tcpip_NetworkInterface |
          Select-Object Name, BytesReceivedPersec, BytesSentPersec, Timestamp_Sys100NS
      }
    }
  }
  $before = & $look
  Start-Sleep -Milliseconds 500
  @{
    before = $before
    after  = (& $look)
    memory = Part { Get-CimInstance Win32_OperatingSystem | Select-Object TotalVisibleMemorySize, FreePhysicalMemory }
    queue  = Part { Get-CimInstance Win32_PerfFormattedData_PerfOS_System | Select-Object ProcessorQueueLength }
    cores  = Part { Get-CimInstance Win32_ComputerSystem | Select-Object NumberOfLogicalProcessors }
  }
}

$sections['line-load'] = {
  $look = {
    @{
      # At midnight it begins anew, and then there is no answer.
      at       = (Get-Date).TimeOfDay.TotalMilliseconds
      adapters = Part { Get-NetAdapterStatistics | Select-Object Name, ReceivedBytes, SentBytes }
    }
  }
  $before = & $look
  Start-Sleep -Milliseconds 1000
  @{ before = $before; after = (& $look) }
}

$sections['wifi'] = {
  @{
    consentMachine = Part { Key "HKLM:\$consent\location" | ForEach-Object { @{ Value = $_['Value'] } } }
    consentUser    = Part { Key "HKCU:\$consent\location" | ForEach-Object { @{ Value = $_['Value'] } } }
    consentDesktop = Part { Key "HKCU:\$consent\location\NonPackaged" | ForEach-Object { @{ Value = $_['Value'] } } }
    policy         = Part { Key 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\LocationAndSensors' }
    adapters       = Part {
      Get-CimInstance -Namespace root/StandardCimv2 -ClassName MSFT_NetAdapter | Where-Object { $_.NdisPhysicalMedium -eq 9 -or $_.InterfaceType -eq 71 } |
        Select-Object Name, InterfaceDescription, InterfaceGuid, InterfaceOperationalStatus, MediaConnectState, Virtual, Hidden, ReceiveLinkSpeed, TransmitLinkSpeed
    }
  }
}

$sections['security'] = {
  $center = {
    param($Class)
    Get-CimInstance -Namespace root/SecurityCenter2 -ClassName $Class |
      Select-Object displayName, productState, pathToSignedProductExe, @{ n = 'stands'; e = {
          $exe = [string]$_.pathToSignedProductExe -replace '^"|"$', ''
          if ($exe -match '^[A-Za-z]:\\' -or $exe -like '%*') { Test-Path -LiteralPath ($exe -replace '%ProgramFiles%', $env:ProgramFiles -replace '%SystemRoot%', $env:SystemRoot) } else { $null }
        } }
  }
  @{
    antivirus   = Part { & $center 'AntiVirusProduct' }
    firewall    = Part { & $center 'FirewallProduct' }
    antispyware = Part { & $center 'AntiSpywareProduct' }
    defender    = Part { Get-MpComputerStatus | Select-Object AMRunningMode, RealTimeProtectionEnabled, AntivirusSignatureAge }
    running     = Part { Get-Process | Select-Object -Unique ProcessName | ForEach-Object { $_.ProcessName } }
  }
}

$sections['power'] = {
  @{
    battery   = Part { Get-CimInstance Win32_Battery | Select-Object EstimatedChargeRemaining, BatteryStatus }
    scheme    = Part { Key 'HKLM:\SYSTEM\CurrentControlSet\Control\Power\User\PowerSchemes' | ForEach-Object { @{ active = $_['ActivePowerScheme']; overlay = $_['ActiveOverlayAcPowerScheme'] } } }
    processor = Part { Get-CimInstance Win32_PerfFormattedData_Counters_ProcessorInformation -Filter "Name='_Total'" | Select-Object PercentPerformanceLimit }
    # WinRT types: Windows PowerShell 5.1 only, and never in Constrained Language Mode.
    saver     = Part {
      $null = [Windows.System.Power.PowerManager, Windows.System.Power, ContentType = WindowsRuntime]
      @{ status = [int][Windows.System.Power.PowerManager]::EnergySaverStatus }
    }
    cost      = Part {
      $null = [Windows.Networking.Connectivity.NetworkInformation, Windows.Networking.Connectivity, ContentType = WindowsRuntime]
      $way = [Windows.Networking.Connectivity.NetworkInformation]::GetInternetConnectionProfile()
      if ($null -ne $way) { @{ type = [int]$way.GetConnectionCost().NetworkCostType } }
    }
  }
}

$sections['devices'] = {
  $used = {
    param($Device)
    $root = "HKCU:\$consent\$Device"
    foreach ($place in $root, "$root\NonPackaged") {
      foreach ($one in @(Subkeys $place)) {
        @{ program = $one.name; start = "$($one.values['LastUsedTimeStart'])"; stop = "$($one.values['LastUsedTimeStop'])" }
      }
    }
  }
  @{
    camera     = Part { & $used 'webcam' }
    microphone = Part { & $used 'microphone' }
    running    = Part { Get-Process | Select-Object Id, ProcessName }
  }
}

$sections['route-to'] = {
  $answers = @{}
  foreach ($ip in @($ask.routeTo)) {
    $answers[$ip] = Part {
      Find-NetRoute -RemoteIPAddress $ip | Select-Object IPAddress, InterfaceIndex, InterfaceAlias, NextHop, DestinationPrefix
    }
  }
  $answers
}

# For a Node that cannot open the system's certificate store itself (before 22.15).
$sections['roots'] = {
  @{
    roots = Part {
      Get-ChildItem Cert:\LocalMachine\Root, Cert:\CurrentUser\Root | ForEach-Object { [Convert]::ToBase64String($_.RawData) } | Select-Object -Unique
    }
  }
}

# Slow, seconds to minutes even without the network: only in a start of its own.
$sections['updates'] = {
  @{
    restart = Part {
      @{
        com        = (New-Object -ComObject Microsoft.Update.SystemInfo).RebootRequired
        update     = Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired'
        components = Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending'
      }
    }
    keys    = Part {
      @{
        update     = Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired'
        components = Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending'
      }
    }
    busy    = Part { @{ installer = (New-Object -ComObject Microsoft.Update.Installer).IsBusy } }
    listed  = Part {
      @{ at = (New-Object -ComObject Microsoft.Update.AutoUpdate).Results.LastSearchSuccessDate.ToString('o') }
    }
    pending = Part {
      $searcher = (New-Object -ComObject Microsoft.Update.Session).CreateUpdateSearcher()
      $searcher.Online = $false
      foreach ($one in @($searcher.Search('IsInstalled=0 and IsHidden=0').Updates)) {
        @{
          title      = "$($one.Title)"
          id         = "$($one.Identity.UpdateID)"
          articles   = @($one.KBArticleIDs)
          severity   = "$($one.MsrcSeverity)"
          type       = [int]$one.Type
          restart    = [int]$one.InstallationBehavior.RebootBehavior
          categories = @($one.Categories | ForEach-Object { "$($_.CategoryID)" })
          driver     = "$($one.DriverClass)"
        }
      }
    }
  }
}

foreach ($name in @($ask.sections)) {
  if (-not $sections.ContainsKey($name)) { continue }
  try { $line = @{ section = $name; data = (& $sections[$name]) } }
  catch { $line = Fault $_; $line['section'] = $name }
  ConvertTo-Json -InputObject $line -Depth 8 -Compress
}
