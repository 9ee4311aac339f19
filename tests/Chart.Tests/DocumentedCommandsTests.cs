using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Tools;
using Xunit;

namespace EspaceFamille.Chart.Tests;

/// <summary>
/// Each documented command of helm and kubectl is one that the program accepts: against an API server that is not there it fails for this
/// reason alone.
/// </summary>
public sealed class DocumentedCommandsTests
{
    private const string NoServer = "http://127.0.0.1:1";
    private const string AnyObject = """{ "apiVersion": "v1", "kind": "ConfigMap", "metadata": { "name": "any" } }""";

    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>();
            foreach (var (page, line) in DocumentedCommands.All.Distinct())
                commands.Add(page, line);
            return commands;
        }
    }

    [SkippableTheory, MemberData(nameof(Commands))]
    public void Command_OfAPage_IsAccepted(string page, string line)
    {
        string[] words = [.. DocumentedCommands.Words(line).Select(Given)];
        foreach (var outcome in Run(words[0], words[1..]))
            Assert.True(outcome.Code == 0 || IsRefusedConnection(outcome.Error), $"{page}: {line}\n{outcome.Error}");
    }

    [Fact]
    public void Commands_OfTheOperatorsGuide_AreFound() => Assert.Contains(
        DocumentedCommands.All,
        one => one.Page == "docs/operations.md" && one.Line.StartsWith("helm test espace-famille ", StringComparison.Ordinal));

    /// <summary>By both major versions of helm, where both are here.</summary>
    private static IEnumerable<Outcome> Run(string program, string[] words)
    {
        if (program == "kubectl")
            return [Tool.Kubectl.Run(["--server", NoServer, .. words], AnyObject)];
        Tool[] helms = Tool.Helm3.IsHere ? [Tool.Helm, Tool.Helm3] : [Tool.Helm];
        string[] server = words[0] == "template" ? [] : ["--kube-apiserver", NoServer];
        return helms.Select(helm => helm.Run([.. words, .. server]));
    }

    /// <summary>A file or folder of this repository for that of the operator.</summary>
    private static string Given(string word) => word switch
    {
        "deploy/helm/espace-famille" => Tree.Chart,
        "my-values.yaml" => Renders.Values("production"),
        "migrate.yaml" => "-",
        _ => word,
    };

    private static bool IsRefusedConnection(string error) =>
        error.Contains("connection refused", StringComparison.Ordinal) || error.Contains("was refused", StringComparison.Ordinal);
}
