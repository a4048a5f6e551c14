# Linecheck: starts its helper as administrator, and keeps the task that undoes a repair by itself.
#
# Input:  one JSON object on standard input, ASCII only; `do` is one of the names at the end.
#         Everything in it is data: programs, arguments and names are handed to parameters, never to a command line
#         that is taken apart again here.
# Output: one line of JSON: { ok: true, ... } or { ok: false, refused, why }
#
# Windows PowerShell 5.1, ASCII text.

$global:ErrorActionPreference = 'Stop'
$global:ProgressPreference = 'SilentlyContinue'
$global:ConfirmPreference = 'None'
try { [Console]::OutputEncoding = New-Object Text.UTF8Encoding $false } catch { }

$text = @($input) -join "`n"
if (-not $text) { try { $text = [Console]::In.ReadToEnd() } catch { $text = '' } }
$order = ConvertFrom-Json $text

# What Windows says when the person answers "No", in the language it says it in. Start-Process hands on the words
# of error 1223 and not its number.
function Get-RefusalWords {
  try { ([ComponentModel.Win32Exception]1223).Message } catch { '' }
}

function Start-Helper {
  $null = Start-Process -FilePath "$($order.program)" -ArgumentList "$($order.arguments)" -Verb RunAs -WindowStyle Hidden
  @{ ok = $true }
}

# The System process is as old as the start of the kernel, and its date does not move when the clock is set, as
# LastBootUpTime does.
function Get-BootId {
  $date = $null
  try { $date = (Get-CimInstance Win32_Process -Filter 'ProcessId=4' -Property CreationDate).CreationDate } catch { }
  if ($null -eq $date) { $date = (Get-CimInstance Win32_OperatingSystem).LastBootUpTime }
  @{ ok = $true; bootId = "$($date.ToFileTimeUtc())" }
}

# Whose desktop this is: the account that explorer.exe runs as in this session. A window that was opened with an
# administrator's password runs as that administrator, and what it takes for the person's settings are its own. Without a
# desktop (by SSH) whoever is logged on is the person, unless it is one of Windows' own accounts.
function Get-DesktopOwner {
  $own = [Security.Principal.WindowsIdentity]::GetCurrent().User.Value
  $session = [Diagnostics.Process]::GetCurrentProcess().SessionId
  $isOwn = @('S-1-5-18', 'S-1-5-19', 'S-1-5-20') -notcontains $own
  $account = ''
  foreach ($one in @(Get-CimInstance Win32_Process -Filter "Name='explorer.exe' AND SessionId=$session")) {
    $sid = "$((Invoke-CimMethod -InputObject $one -MethodName GetOwnerSid).Sid)"
    if ($sid -eq $own) { return @{ ok = $true; isOwn = $true; account = '' } }
    $owner = Invoke-CimMethod -InputObject $one -MethodName GetOwner
    $isOwn = $false
    $account = "$($owner.Domain)\$($owner.User)"
  }
  @{ ok = $true; isOwn = $isOwn; account = $account }
}

$folder = '\Linecheck\'
$runOnce = 'HKCU:\Software\Microsoft\Windows\CurrentVersion\RunOnce'

# The defaults would skip a laptop on battery. From the deadline on every minute, until it has undone and removed
# the task; missed while the computer was off: as soon as it is on.
function Add-Undo {
  $action = New-ScheduledTaskAction -Execute "$($order.program)" -Argument "$($order.arguments)"
  $at = (Get-Date).AddSeconds([int]$order.afterSeconds)
  $triggers = @(New-ScheduledTaskTrigger -Once -At $at -RepetitionInterval (New-TimeSpan -Minutes 1))
  $settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -StartWhenAvailable `
    -ExecutionTimeLimit (New-TimeSpan -Minutes 5) -MultipleInstances IgnoreNew
  if ($order.isSystem) {
    if ($order.survivesRestart) { $triggers += New-ScheduledTaskTrigger -AtStartup }
    $principal = New-ScheduledTaskPrincipal -UserId 'S-1-5-18' -LogonType ServiceAccount -RunLevel Highest
  }
  else {
    $who = [Security.Principal.WindowsIdentity]::GetCurrent().Name
    $principal = New-ScheduledTaskPrincipal -UserId $who -LogonType Interactive -RunLevel Limited
  }
  $null = Register-ScheduledTask -TaskName "$($order.name)" -TaskPath $folder -Action $action -Trigger $triggers `
    -Settings $settings -Principal $principal -Force
  $hasLogon = $false
  # An ordinary account may not add a task for its next logon; this key is its own. Windows reads 260 characters.
  $line = """$($order.program)"" $($order.arguments)"
  if (-not $order.isSystem -and $order.survivesRestart -and $line.Length -le 260) {
    if (-not (Test-Path -LiteralPath $runOnce)) { $null = New-Item -Path $runOnce -Force }
    $null = New-ItemProperty -LiteralPath $runOnce -Name "$($order.name)" -PropertyType String -Value $line -Force
    $hasLogon = $true
  }
  @{ ok = $true; hasLogon = $hasLogon }
}

function Remove-Undo {
  if (Test-Path -LiteralPath $runOnce) {
    Remove-ItemProperty -LiteralPath $runOnce -Name "$($order.name)" -ErrorAction SilentlyContinue
  }
  $task = Get-ScheduledTask -TaskName "$($order.name)" -TaskPath $folder -ErrorAction SilentlyContinue
  if ($null -ne $task) { $task | Unregister-ScheduledTask -Confirm:$false }
  @{ ok = $true }
}

# A folder that everybody may read and only administrators may change. One that somebody else made there before is set
# aside whole: what lies in it may be theirs. Made with its access list in one step, so that nothing gets in between.
function Protect-Folder {
  $path = "$($order.path)"
  if (Test-Path -LiteralPath $path) {
    $isLink = ((Get-Item -LiteralPath $path -Force).Attributes -band [IO.FileAttributes]::ReparsePoint) -ne 0
    $owner = (Get-Acl -LiteralPath $path).GetOwner([Security.Principal.SecurityIdentifier]).Value
    if ($isLink -or (@('S-1-5-18', 'S-1-5-32-544') -notcontains $owner)) {
      Rename-Item -LiteralPath $path -NewName "linecheck-not-ours-$([guid]::NewGuid())"
    }
  }
  $list = New-Object Security.AccessControl.DirectorySecurity
  $list.SetSecurityDescriptorSddlForm('O:BAG:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)')
  if (Test-Path -LiteralPath $path) { Set-Acl -LiteralPath $path -AclObject $list }
  else { $null = [IO.Directory]::CreateDirectory($path, $list) }
  @{ ok = $true }
}

try {
  $answer = switch ("$($order.do)") {
    'start-helper' { Start-Helper }
    'boot-id' { Get-BootId }
    'desktop-owner' { Get-DesktopOwner }
    'add-undo' { Add-Undo }
    'remove-undo' { Remove-Undo }
    'protect-folder' { Protect-Folder }
    default { throw "not one of the known orders: $($order.do)" }
  }
  ConvertTo-Json -InputObject $answer -Compress
}
catch {
  $words = Get-RefusalWords
  $why = "$($_.Exception.Message)"
  $isRefusal = ($words -ne '') -and $why.Contains($words)
  ConvertTo-Json -InputObject @{ ok = $false; refused = $isRefusal; why = $why } -Compress
  exit 1
}
