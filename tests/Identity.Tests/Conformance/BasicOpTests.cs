using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;

namespace EspaceFamille.Identity.Tests.Conformance;

/// <summary>
/// The list of the OpenID Foundation for a Basic OP, in our words, played by another hand's client (npm openid-client). Its packages
/// are those that ./espace test installs for the API documents.
/// </summary>
[Collection(Documents.Name)]
public sealed class BasicOpTests(DemoTown town)
{
    private const int Checks = 44;
    private const string Lock = "tests/tools/api/package-lock.json";

    [SkippableFact]
    public async Task OpenidClient_BasicOpList_Passes()
    {
        Skip.IfNot(Directory.Exists(Path.Combine(Packages, "node_modules", "openid-client")), "openid-client is not installed: no npm.");
        await using var service = await ServiceAtPort.StartAsync(town.Host);

        var lines = await RunAsync(service.Address);

        Assert.Equal("", string.Join('\n', lines.Where(line => !line.StartsWith("ok ", StringComparison.Ordinal))));
        Assert.Equal(Checks, lines.Count);
    }

    private static async Task<IReadOnlyList<string>> RunAsync(string address)
    {
        var account = JsonSerializer.Serialize(
            new { login = People.Nathalie.Login, password = People.Nathalie.Password, secret = ForeignApps.Secret });
        var script = Path.Combine(Repository.Root, "tests/Identity.Tests/Conformance/basic-op.mjs");
        var start = new ProcessStartInfo("node", [script, Packages, address, account])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Packages
    {
        get
        {
            var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } given
                ? given
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
            var version = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Repository.Root, Lock))))[..12];
            return Path.Combine(cache, "espace-famille", "api-tools", version);
        }
    }
}
