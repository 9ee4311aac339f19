using System.Globalization;
using EspaceFamille.Tool.Diagnose.Rules;
using EspaceFamille.Tool.Diagnose.State;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose;

/// <summary>The findings for the operator's terminal.</summary>
internal sealed class Report(ClusterState state, IReadOnlyList<Finding> findings)
{
    public const int AllWell = 0;
    public const int SomethingWrong = 1;
    public const int SomethingUnseen = 2;

    private static readonly string[] RoleHint =
        ["   docs/operations.md, \"When something is wrong\", has the Role that diagnose needs."];

    public int ExitCode => (state.Unseen.Count, findings.Count) switch
    {
        ( > 0, _) => SomethingUnseen,
        (_, > 0) => SomethingWrong,
        _ => AllWell,
    };

    public string Text => string.Join('\n', Lines) + "\n";

    private IEnumerable<string> Lines =>
    [
        Head,
        .. findings.SelectMany((finding, index) => (string[])
            ["", string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {finding.Severity}: {finding.Text}"), $"   {finding.Action}"]),
        .. state.Unseen.OrderBy(one => one.What, StringComparer.Ordinal).GroupBy(one => one.Reason, StringComparer.Ordinal)
            .SelectMany(unseen => (string[])["", $"Not seen: {Words.List(unseen.Select(one => one.What))}; {unseen.Key}."]),
        .. state.Unseen.Count > 0 ? RoleHint : [],
    ];

    private string Head => (findings.Count, state.Unseen.Count) switch
    {
        (0, 0) => $"All is well in {state.Namespace}: {Pods}.",
        (0, _) => $"Nothing is wrong in {state.Namespace} as far as it could be seen: {Pods}.",
        _ => $"{Words.Count(findings.Count, "finding")} in {state.Namespace}, worst first; {Pods}.",
    };

    private string Pods =>
        $"{state.Pods.Count(pod => pod.IsReady())} of {Words.Count(state.Pods.Count(pod => !pod.IsOfAJob()), "pod")} ready"
        + (Versions.Length == 0 ? "" : $", version {Versions}");

    private string Versions => Words.List(state.Pods.Select(pod => pod.GetLabel("app.kubernetes.io/version")).OfType<string>());
}
