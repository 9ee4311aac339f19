using EspaceFamille.Chart.Tests.Rendering;
using Xunit;

namespace EspaceFamille.Chart.Tests.Values;

/// <summary>Where the platform assigns user and group, the chart names neither, and keeps every other restriction.</summary>
public sealed class AssignedUserTests
{
    [SkippableFact]
    public void Pods_WithAnAssignedUser_NameNoUserAndNoGroup()
    {
        var chart = Rendered.Read(Renders.Template("everything", "podSecurity.assignedByPlatform=true").Succeeded());
        Assert.All(chart.Pods, pod =>
        {
            Assert.Null(pod.Spec.SecurityContext.RunAsUser);
            Assert.Null(pod.Spec.SecurityContext.RunAsGroup);
            Assert.Null(pod.Spec.SecurityContext.FsGroup);
            Assert.All(pod.Containers, one => Assert.Null(one.SecurityContext.RunAsUser));
            Assert.All(pod.Containers, one => Assert.Null(one.SecurityContext.RunAsGroup));
        });

        // As the platform completes them.
        foreach (var context in chart.Pods.Select(pod => pod.Spec.SecurityContext))
            (context.RunAsUser, context.RunAsGroup) = (1_000_710_000, 1_000_710_000);
        Assert.Empty(Rules.Restricted.Findings(chart));
        Assert.Empty(Rules.Volumes.Findings(chart));
    }
}
