using System.Text.RegularExpressions;
using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Tools;
using k8s.Models;
using Xunit;

namespace EspaceFamille.Chart.Tests;

/// <summary>The commands of docs/migrations.md, by which an operator migrates before an upgrade.</summary>
public sealed partial class MigrationsByHandTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Tree.Root, "docs/migrations.md"));

    [SkippableFact]
    public void Template_AsDocumented_RendersTheJobsAndWhatTheyNeed()
    {
        string[] arguments =
        [
            .. Template.Match(Page).Groups["arguments"].Value.Replace("\\\n", " ", StringComparison.Ordinal)
                .Replace("deploy/helm/espace-famille", Tree.Chart, StringComparison.Ordinal)
                .Replace("my-values.yaml", Renders.Values("production"), StringComparison.Ordinal)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ];

        var rendered = Rendered.Read(Tool.Helm.Run(["template", .. arguments, "--kube-version", "1.33.0"]).Succeeded());

        var jobs = rendered.Of<V1Job>().ToList();
        Assert.Equal(Waited(), jobs.Select(job => job.Metadata.Name));
        Assert.All(jobs, job => Assert.Equal((36000, "migrate"), (job.Spec.ActiveDeadlineSeconds, Pod.Of(job)!.Main.Args.Single())));
        Assert.Equal(
            jobs.Select(job => job.Spec.Template.Spec.ServiceAccountName).Distinct(),
            rendered.Of<V1ServiceAccount>().Select(account => account.Metadata.Name));
        Assert.All(rendered.Pods, pod => Assert.True(pod.IsChosenBy(rendered.Of<V1NetworkPolicy>().Single().Spec.PodSelector)));
    }

    /// <summary>The names that the shell makes of <c>job/espace-famille-migrate-{identity,...}</c>.</summary>
    private static IEnumerable<string> Waited()
    {
        var jobs = Jobs.Match(Page).Groups;
        return jobs["services"].Value.Split(',').Select(service => $"{jobs["start"].Value}{service}");
    }

    [GeneratedRegex(@"^helm template (?<arguments>.*?) > migrate\.yaml$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Template { get; }

    [GeneratedRegex(@"job/(?<start>[a-z-]+)\{(?<services>[a-z,]+)\}")]
    private static partial Regex Jobs { get; }
}
