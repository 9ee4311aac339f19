using System.Collections.Concurrent;
using EspaceFamille.Chart.Tests.Tools;
using Xunit;

namespace EspaceFamille.Chart.Tests.Rendering;

/// <summary>The renders of the chart with each set of values: rendered once, read by every test.</summary>
public static class Renders
{
    public const string Release = "espace-famille";
    public const string Namespace = "famille";

    private static readonly ConcurrentDictionary<string, Lazy<string>> Texts = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Lazy<Rendered>> All = new(StringComparer.Ordinal);

    public static TheoryData<string> Sets => ["trial", "production", "external-secrets", "everything"];

    /// <summary>Shared by all tests, which only read it.</summary>
    public static Rendered Of(string set) => Once(All, set, () => Rendered.Read(Text(set)));

    /// <summary>A copy that a test may modify.</summary>
    public static Rendered Copy(string set) => Of(set).Copy();

    public static string Text(string set) => Once(Texts, set, () => Template(set).Succeeded());

    /// <summary>Renders the chart with a set's values and additional values in the syntax of `--set`.</summary>
    internal static Outcome Template(string set, params string[] changes) => Template(Release, set, changes);

    internal static Outcome Template(string release, string set, string[] changes) => Template(Tree.Chart, release, set, changes);

    /// <param name="chart">The chart's folder, or an archive of it.</param>
    internal static Outcome Template(string chart, string release, string set, string[] changes) => Tool.Helm.Run([
        "template", release, chart, "--namespace", Namespace, "--kube-version", "1.33.0", "--values", Values(set),
        .. changes.SelectMany(change => new[] { "--set", change })]);

    /// <summary>Renders the chart with a set's values by another version of helm.</summary>
    internal static Outcome Template(Tool helm, string set) => helm.Run(
        ["template", Release, Tree.Chart, "--namespace", Namespace, "--kube-version", "1.33.0", "--values", Values(set)]);

    /// <summary>Renders the chart with a set's values and a further file of values.</summary>
    internal static Outcome TemplateWith(string set, string values) => Tool.Helm.Run(
        ["template", Release, Tree.Chart, "--namespace", Namespace, "--kube-version", "1.33.0", "--values", Values(set), "--values", "-"],
        values);

    internal static string Values(string set) => Path.Combine(Tree.Chart, "ci", $"{set}.yaml");

    private static T Once<T>(ConcurrentDictionary<string, Lazy<T>> kept, string set, Func<T> make) =>
        kept.GetOrAdd(set, _ => new Lazy<T>(make)).Value;
}
