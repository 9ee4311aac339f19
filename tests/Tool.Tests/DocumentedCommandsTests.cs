using System.Text.RegularExpressions;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Tool.Tests;

/// <summary>Each <c>./espace ...</c> of the README, the docs and the chart's README is a command with these options.</summary>
public sealed partial class DocumentedCommandsTests
{
    /// <summary>In bash: their options are in the script's help alone.</summary>
    private static readonly string[] OfTheScript = ["up", "down", "doctor", "test"];

    [Fact]
    public async Task Options_OfDocumentedCommands_AreInTheHelpOfTheCommand()
    {
        var script = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "espace"));
        var failures = new List<string>();
        foreach (var command in Documented().ToLookup(one => one.Command, one => one.Options, StringComparer.Ordinal))
        {
            var help = OfTheScript.Contains(command.Key, StringComparer.Ordinal)
                ? string.Join('\n', script.Split('\n').Where(
                    line => line.StartsWith($"./espace {command.Key} ", StringComparison.Ordinal)))
                : await HelpAsync(command.Key);
            var known = Option.Matches(help).Select(option => option.Value);
            failures.AddRange(command.SelectMany(options => options).Except(known, StringComparer.Ordinal)
                .Select(option => $"./espace {command.Key} {option}"));
            if (help is "")
                failures.Add($"./espace {command.Key}");
        }

        Assert.Empty(failures);
    }

    [Fact]
    public void Documented_OfTheOperatorsGuide_AreFound() =>
        Assert.Contains(Documented(), one => one.Command == "images" && one.Options.Contains("--launcher-base", StringComparer.Ordinal));

    /// <summary>An operator who follows the guide gets every Secret that hosts need.</summary>
    [Fact]
    public async Task Exports_OfTheOperatorsGuide_AreAllThatSecretsNeeds()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/operations.md"));
        var exports = guide.Split("```\n").Single(block => block.StartsWith("for host in ", StringComparison.Ordinal));
        using var shell = ChildProcess.Start(
            "/bin/bash", ["-c", $"{exports}\nexec {ToolProcess.Executable} secrets --namespace famille"],
            new Dictionary<string, string>(StringComparer.Ordinal));
        Assert.Equal(0, await shell.WaitForExitAsync());
        Assert.DoesNotContain(shell.Output.Split('\n'), line => line.StartsWith("espace: ", StringComparison.Ordinal));
        foreach (var secret in new[] { "mongodb", "rabbitmq", "smtp" })
            Assert.Contains($"name: espace-famille-{secret}", shell.Output, StringComparison.Ordinal);
    }

    private static async Task<string> HelpAsync(string command)
    {
        var (code, output) = await ToolProcess.RunAsync([.. command.Split(' '), "--help"]);
        return code == 0 ? output : "";
    }

    private static IEnumerable<(string Command, string[] Options)> Documented() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(Repository.Root, "README.md"))
            .Append(Path.Combine(Repository.Root, "deploy/helm/espace-famille/README.md"))
        from line in Command.Matches(File.ReadAllText(file))
        select (line.Groups["name"].Value, Option.Matches(line.Groups["rest"].Value).Select(option => option.Value).ToArray());

    [GeneratedRegex(
        @"\./espace (?<name>errors [a-z]+|[a-z]+)(?<rest>[^`|#\n]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command { get; }

    [GeneratedRegex("--[a-z-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Option { get; }
}
