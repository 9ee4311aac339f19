using System.Reflection;
using EspaceFamille.Town;

// On one machine the hosts' commands run in one process: each would else load and compile the same libraries again,
// which is most of what they cost. They are the hosts' own entry points, as `EspaceFamille.Identity prepare` calls them.
string[] prepared = ["Identity", "Reservations", "Documents", "Notifications", "Portal"];
string[] importing = ["Identity", "Reservations"];

if (args is not ["prepare", "--data", var data, "--done", var done])
{
    await Console.Error.WriteLineAsync("Usage: EspaceFamille.Town prepare --data DIR --done FILE");
    return 64;
}

// What was done with the same programs and the same files needs no doing again.
var stamp = Stamp.Of(data);
if (File.Exists(done) && await File.ReadAllTextAsync(done) == stamp)
    return 0;

// Every queue is declared before anything is written that a relay might send.
var failed = await RunAsync(prepared, "prepare");
if (failed == 0)
    failed = await RunAsync(importing, "import", "--data", data);
if (failed == 0)
    await File.WriteAllTextAsync(done, stamp);
return failed;

static async Task<int> RunAsync(string[] hosts, params string[] command) =>
    (await Task.WhenAll(hosts.Select(host => Task.Run(() => Run(host, command))))).Max();

static int Run(string host, string[] command) =>
    (int)Assembly.Load($"EspaceFamille.{host}").EntryPoint!.Invoke(null, [command])!;
