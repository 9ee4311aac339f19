using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>A backup that the operator's command makes of a running system, for a certificate of the town.</summary>
/// <param name="folder">Where it is made.</param>
internal sealed class OperatorBackup(string folder)
{
    public string Archive => Path.Combine(folder, "backup.tar.gz");

    private string Key => Path.Combine(folder, "town.key");

    public async Task MakeAsync(RunningSystem system)
    {
        var certificate = Path.Combine(folder, "town.crt");
        await RunAsync(
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=backup", "-keyout", Key, "-out", certificate);
        await EspaceAsync("backup", Archive, "--recipient", certificate, "--data", system.Options.Data!);
    }

    /// <param name="data">A folder without data.</param>
    public Task RestoreAsync(string data) => EspaceAsync("restore", Archive, "--key", Key, "--data", data);

    private static Task EspaceAsync(params string[] command) => RunAsync(Path.Combine(Repository.Root, "espace"), command);

    private static async Task RunAsync(string program, params string[] command)
    {
        using var process = ChildProcess.Start(program, command, new Dictionary<string, string>(StringComparer.Ordinal));
        Assert.True(await process.WaitForExitAsync() == 0, process.Output);
    }
}
