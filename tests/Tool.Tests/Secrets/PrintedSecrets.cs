using System.Diagnostics;
using YamlDotNet.Serialization;

namespace EspaceFamille.Tool.Tests.Secrets;

/// <summary>The output of ./espace secrets: each Secret by its name, with its keys and their values.</summary>
internal sealed class PrintedSecrets
{
    private PrintedSecrets(int exitCode, string printed, string notes)
    {
        (ExitCode, Notes) = (exitCode, notes);
        foreach (var document in printed.Split("\n---\n").Where(part => part.Contains("kind:", StringComparison.Ordinal)))
        {
            var secret = new DeserializerBuilder().IgnoreUnmatchedProperties().Build().Deserialize<Secret>(document);
            All.Add(secret.Metadata["name"], secret);
        }
    }

    public int ExitCode { get; }

    /// <summary>Standard error.</summary>
    public string Notes { get; }

    public Dictionary<string, Secret> All { get; } = new(StringComparer.Ordinal);

    public string this[string name, string key] => All[name].StringData[key];

    public IEnumerable<string> Values => All.Values.SelectMany(secret => secret.StringData.Values);

    public static PrintedSecrets Print(string arguments, params IReadOnlyList<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(
            ToolProcess.Executable, ["secrets", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in new[] { "MONGODB_URI", "RABBITMQ_URI", "RABBITMQ_MANAGEMENT_URI", "SMTP_USER" })
            start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var notes = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new PrintedSecrets(process.ExitCode, printed, notes.Result);
    }

    /// <summary>A Secret of Kubernetes, as YAML.</summary>
    internal sealed class Secret
    {
        [YamlMember(Alias = "apiVersion")]
        public string ApiVersion { get; set; } = "";

        [YamlMember(Alias = "kind")]
        public string Kind { get; set; } = "";

        [YamlMember(Alias = "metadata")]
        public Dictionary<string, string> Metadata { get; set; } = [];

        [YamlMember(Alias = "stringData")]
        public Dictionary<string, string> StringData { get; set; } = [];
    }
}
