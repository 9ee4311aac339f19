using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Secrecy;

/// <summary>Other users of the machine, and pages that show the environment of processes, learn no secret.</summary>
[Collection(SharedSystem.Name)]
public sealed class EnvironmentTests(RunningSystem system)
{
    private const int DashboardOffset = 13;

    [SkippableFact]
    public void Processes_OfTheSystem_HaveNoSecretInTheirEnvironment()
    {
        Skip.If(system.Telemetry is null, "the system is not ours");
        // The dashboard's own token opens the dashboard alone, which does not show its own process.
        var secrets = Directory.EnumerateFiles(Path.Combine(system.Options.Data!, "secrets"))
            .Where(file => Path.GetFileName(file) != "dashboard")
            .Select(file => (Name: Path.GetFileName(file), Base64: File.ReadAllText(file).Trim()))
            .ToList();
        var environments = Directory.EnumerateDirectories("/proc").Select(Environment)
            .Where(text => text.Contains($"ESPACE_DATA={system.Options.Data}", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(secrets);
        Assert.True(environments.Count > 5, "the system's processes were found");
        Assert.Empty(
            from text in environments
            from secret in secrets
            from setting in text.Split('\0')
            where setting.Contains(secret.Base64, StringComparison.Ordinal)
                || setting.Contains(Convert.ToHexStringLower(Convert.FromBase64String(secret.Base64)), StringComparison.Ordinal)
            select $"{secret.Name} in {setting.Split('=')[0]}");
    }

    [SkippableFact]
    public async Task Dashboard_WithoutItsToken_ShowsOnlyTheSignIn()
    {
        Skip.If(system.Telemetry is null, "the system is not ours");
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        using var answer = await http.GetAsync(new Uri($"http://localhost:{system.Address.Port + DashboardOffset}/"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/login", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static string Environment(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "environ"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // No process, one that has ended, or another user's.
            return "";
        }
    }
}
