using System.Net;
using EspaceFamille.Story;
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
        var secrets = Secrets().Where(secret => secret.Name != "dashboard").ToList();
        var environments = ProcessFiles.EnvironmentsOf(system);

        Assert.NotEmpty(secrets);
        Assert.True(environments.Count > 5, "the system's processes were found");
        Assert.Empty(
            from text in environments
            from secret in secrets
            from setting in text.Split('\0')
            where setting.Contains(secret.Value, StringComparison.Ordinal)
            select $"{secret.Name} in {setting.Split('=')[0]}");
    }

    /// <summary>Every user of the machine reads the command line of every process.</summary>
    [SkippableFact]
    public void Processes_OfTheSystem_HaveNoSecretInTheirArguments()
    {
        Skip.If(system.Telemetry is null, "the system is not ours");
        var secrets = Secrets().ToList();
        var arguments = ProcessFiles.All("cmdline").Where(text => text.Length > 0).ToList();

        Assert.True(arguments.Count > 5, "the system's processes were found");
        Assert.DoesNotContain(arguments, text => secrets.Exists(secret => text.Contains(secret.Value, StringComparison.Ordinal)));
    }

    [SkippableTheory]
    [InlineData("identity")]
    [InlineData("reservations")]
    [InlineData("documents")]
    [InlineData("notifications")]
    [InlineData("partners")]
    [InlineData("portal")]
    public void Host_Serving_HasNotTheBrokersAdministrator(string host)
    {
        Skip.If(system.Telemetry is null || Environment.GetEnvironmentVariable("RABBITMQ_URI") is not null, "the broker is not ours");
        var secret = File.ReadAllText(Path.Combine(system.Options.Data!, "secrets", "broker"));
        var password = Convert.ToHexStringLower(Convert.FromBase64String(secret));
        var folder = Path.Combine(system.Options.Data!, "settings", host);
        // With its child processes, which inherit it.
        var environments = ProcessFiles.All("environ")
            .Where(text => text.Contains($"Secrets__Folder={folder}\0", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(environments);
        Assert.DoesNotContain(environments, text => text.Contains("ManagementUri", StringComparison.Ordinal)
            || text.Contains(password, StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(folder), file =>
        {
            Assert.DoesNotContain("ManagementUri", file, StringComparison.Ordinal);
            Assert.DoesNotContain(password, File.ReadAllText(file), StringComparison.Ordinal);
        });
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("api/messages")]
    [InlineData("api/server")]
    [InlineData("api/serverlog")]
    [InlineData("hubs/notifications")]
    public async Task Mailbox_WithoutItsUser_ShowsNothing(string path)
    {
        Skip.If(system.Telemetry is null || Environment.GetEnvironmentVariable("SMTP_HOST") is not null, "the mailbox is not ours");
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri(new UriBuilder(system.Options.Mailbox) { UserName = "", Password = "" }.Uri, path));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
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

    /// <summary>As the data have them and as settings write them; of the accounts what their people sign in with.</summary>
    private IEnumerable<(string Name, string Value)> Secrets()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(system.Options.Data!, "secrets")))
        {
            var (name, text) = (Path.GetFileName(file), File.ReadAllText(file).Trim());
            string[] values = name.EndsWith(".csv", StringComparison.Ordinal)
                ? [.. DemoAccount.ReadAll(file).SelectMany(account => new[] { account.Password, account.TotpSecret }).OfType<string>()]
                : [text, Convert.ToHexStringLower(Convert.FromBase64String(text))];
            foreach (var value in values)
                yield return (name, value);
        }
    }
}
