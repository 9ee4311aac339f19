using System.Diagnostics;
using Xunit;

namespace EspaceFamille.Chart.Tests.Tools;

/// <summary>An external program of the chart's tests: helm or kubectl.</summary>
internal sealed class Tool(string name)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static readonly Tool Helm = new("helm");
    /// <summary>The previous major version, which many clusters are still operated with.</summary>
    public static readonly Tool Helm3 = new("helm3");
    public static readonly Tool Kubectl = new("kubectl");

    private readonly string? _path = Places(name).FirstOrDefault(File.Exists);

    public bool IsHere => _path is not null;

    /// <summary>Runs the tool to its end; the test is skipped when the tool is not installed.</summary>
    public Outcome Run(IEnumerable<string> arguments, string? input = null)
    {
        Skip.If(_path is null, $"{name} is not here: neither on the PATH nor fetched by npm.");
        var start = new ProcessStartInfo(_path!, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Neither the developer's cluster nor their plugins are used.
        start.Environment["KUBECONFIG"] = "/dev/null";
        start.Environment["HELM_PLUGINS"] = "/dev/null";
        // A port may have served another test's kinds before.
        start.Environment["KUBECACHEDIR"] = "/dev/null";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Limit))
        {
            process.Kill();
            throw new TimeoutException($"{name} {string.Join(' ', arguments)} took longer than {Limit}.");
        }
        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static IEnumerable<string> Places(string name)
    {
        if (Environment.GetEnvironmentVariable($"ESPACE_{name.ToUpperInvariant()}") is { Length: > 0 } told)
            yield return told;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
            yield return Path.Combine(folder, name);
        yield return Path.Combine(Fetched.Folder, name);
    }
}
