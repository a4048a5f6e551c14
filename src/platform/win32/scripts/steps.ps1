# Linecheck: carries out a list of steps, in order, and stops at the first that fails.
#
# Input:  one JSON object on standard input, ASCII only: { steps: [{ run, with, select }] }
#         `run` is one of the names below and nothing else; `with` holds its parameters by name.
#         They are handed over by splatting: no text of the input ever becomes part of a command.
# Output: one line of JSON a step: { step, data: [...] } or { step, error, id, kind }
#
# Windows PowerShell 5.1, ASCII text. Nothing here decides anything: what to do, and in which order, is
# told by the program that starts this script and is tested there.

# Global: the networking cmdlets are functions of modules and do not see a script's own preferences.
$global:ErrorActionPreference = 'Stop'
$global:ProgressPreference = 'SilentlyContinue'
$global:ConfirmPreference = 'None'
try { [Console]::OutputEncoding = New-Object Text.UTF8Encoding $false } catch { }

$text = @($input) -join "`n"
if (-not $text) { try { $text = [Console]::In.ReadToEnd() } catch { $text = '' } }
$order = ConvertFrom-Json $text

function Plain($Value) {
  if ($Value -is [byte[]]) { return (($Value | ForEach-Object { '{0:x2}' -f $_ }) -join '') }
  if ($Value -is [Enum]) { return [int64]$Value }
  if ($Value -is [datetime]) { return $Value.ToString('o') }
  if ($Value -is [array]) { return , @($Value | ForEach-Object { Plain $_ }) }
  return $Value
}

# Values with their types, unexpanded: what `Write-RegistryValue` needs to restore them bit for bit.
# Names: those wanted, absent ones as kind null. Without names: every value of the key.
function Read-RegistryValues([string]$Path, [string[]]$Names) {
  if (-not (Test-Path -LiteralPath $Path)) {
    if ($null -ne $Names) { foreach ($name in $Names) { @{ name = $name; kind = $null; value = $null } } }
    return
  }
  $key = Get-Item -LiteralPath $Path
  $present = @($key.GetValueNames())
  $wanted = if ($null -eq $Names) { $present } else { $Names }
  foreach ($name in @($wanted)) {
    if ($present -contains $name) {
      @{
        name  = $name
        kind  = "$($key.GetValueKind($name))"
        value = Plain ($key.GetValue($name, $null, 'DoNotExpandEnvironmentNames'))
      }
    }
    else { @{ name = $name; kind = $null; value = $null } }
  }
}

function Read-RegistryKeys([string]$Path) {
  if (Test-Path -LiteralPath $Path) {
    foreach ($child in @(Get-ChildItem -LiteralPath $Path)) { @{ name = $child.PSChildName } }
  }
}

# Binary values come as hexadecimal text.
function Write-RegistryValue([string]$Path, [string]$Name, [string]$Kind, $Value) {
  if (-not (Test-Path -LiteralPath $Path)) { $null = New-Item -Path $Path -Force }
  if ($Kind -eq 'Binary') {
    [byte[]]$bytes = @()
    for ($at = 0; $at -lt "$Value".Length; $at += 2) { $bytes += [byte]"0x$("$Value".Substring($at, 2))" }
    $Value = $bytes
  }
  $null = New-ItemProperty -LiteralPath $Path -Name $Name -PropertyType $Kind -Value $Value -Force
}

function Remove-RegistryValue([string]$Path, [string]$Name) {
  if (-not (Test-Path -LiteralPath $Path)) { return }
  if (@((Get-Item -LiteralPath $Path).GetValueNames()) -contains $Name) {
    Remove-ItemProperty -LiteralPath $Path -Name $Name
  }
}

# Only what is empty: no values, no keys below.
function Remove-EmptyRegistryKey([string]$Path) {
  if (-not (Test-Path -LiteralPath $Path)) { return }
  $key = Get-Item -LiteralPath $Path
  if ($key.ValueCount -eq 0 -and $key.SubKeyCount -eq 0) { Remove-Item -LiteralPath $Path }
}

# Tells running programs that the proxy settings changed: options 39 and 37 of InternetSetOption.
function Send-ProxyChanged {
  $type = Add-Type -PassThru -Namespace Linecheck -Name WinInet -MemberDefinition @'
[DllImport("wininet.dll", SetLastError = true)]
public static extern bool InternetSetOption(IntPtr hInternet, int option, IntPtr buffer, int length);
'@
  foreach ($option in 39, 37) {
    if (-not $type::InternetSetOption([IntPtr]::Zero, $option, [IntPtr]::Zero, 0)) { throw "option $option was refused" }
  }
}

$allowed = @(
  'Read-RegistryValues', 'Read-RegistryKeys', 'Write-RegistryValue', 'Remove-RegistryValue', 'Remove-EmptyRegistryKey',
  'Send-ProxyChanged',
  'Get-NetAdapter', 'Get-NetIPInterface', 'Set-NetIPInterface', 'Get-NetAdapterBinding', 'Enable-NetAdapterBinding',
  'Disable-NetAdapterBinding', 'Get-NetRoute', 'New-NetRoute', 'Remove-NetRoute',
  'Get-DnsClientServerAddress', 'Set-DnsClientServerAddress', 'Get-DnsClientNrptPolicy', 'Clear-DnsClientCache',
  'Get-NetFirewallProfile', 'Set-NetFirewallProfile', 'New-NetFirewallRule', 'Remove-NetFirewallRule',
  'Enable-NetFirewallRule', 'Disable-NetFirewallRule',
  'Get-VpnConnection', 'Get-CimInstance', 'Start-Service', 'Stop-Service', 'Start-Process'
)

$at = -1
foreach ($step in @($order.steps)) {
  $at += 1
  try {
    if ($allowed -notcontains "$($step.run)") { throw "not one of the allowed steps: $($step.run)" }
    $isPage = "$($step.with.FilePath)" -match '^(https?://|ms-settings:|windowsdefender:)'
    if ($step.run -eq 'Start-Process' -and -not $isPage) { throw 'only pages are opened' }
    $with = @{}
    if ($null -ne $step.with) {
      foreach ($one in $step.with.PSObject.Properties) { $with[$one.Name] = $one.Value }
    }
    $found = @(& "$($step.run)" @with)
    $data = @()
    foreach ($item in $found) {
      if ($item -is [hashtable]) { $data += $item; continue }
      $picked = @{}
      foreach ($name in @($step.select)) { if ($name) { $picked[$name] = Plain $item.$name } }
      $data += $picked
    }
    ConvertTo-Json -InputObject @{ step = $at; data = $data } -Depth 8 -Compress
  }
  catch {
    ConvertTo-Json -InputObject @{
      step  = $at
      error = "$($_.Exception.Message)"
      id    = "$($_.FullyQualifiedErrorId)"
      kind  = "$($_.CategoryInfo.Category)"
    } -Depth 8 -Compress
    exit 1
  }
}
