using System.Text.RegularExpressions;
using EspaceFamille.Chart.Tests.Rendering;
using Xunit;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>An image has a fixed tag or a digest, and an explicit pull policy.</summary>
public sealed partial class Images : Rule<Images>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "the tag latest", chart => chart.Component("portal").Main.Image = "registry.example/espace-famille/portal:latest" },
        { "no tag", chart => chart.Component("portal").Main.Image = "registry.example:5000/espace-famille/portal" },
        { "a digest cut short", chart => chart.Component("portal").Main.Image = "registry.example/portal@sha256:abc" },
        { "no policy of pulling", chart => chart.Component("portal").Main.ImagePullPolicy = null },
        { "a policy that never pulls", chart => chart.Component("portal").Main.ImagePullPolicy = "Never" },
        { "another image than its component's",
            chart => chart.Component("portal").Main.Image = "registry.example/espace-famille/gateway:1.0.0" },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
        from pod in chart.Pods
        from container in pod.Containers
        from fault in Faults(pod, container.Name, container.Image, container.ImagePullPolicy)
        select $"{pod}, {container.Name}: {fault}.";

    private static IEnumerable<string> Faults(Pod pod, string container, string image, string? policy)
    {
        if (!OneVersion.IsMatch(image))
            yield return $"{image} names no version";
        else if (image.EndsWith(":latest", StringComparison.Ordinal))
            yield return $"{image} is another image tomorrow";
        if (policy is not ("Always" or "IfNotPresent"))
            yield return $"it pulls by the policy \"{policy}\"";
        var component = container == Components.Launcher ? container : Components.HostOf(pod.Component);
        if (pod.Serves && image.Contains("/espace-famille/", StringComparison.Ordinal)
            && !image.Contains($"/espace-famille/{component}", StringComparison.Ordinal))
            yield return $"{image} is not the image of {component}";
    }

    [SkippableTheory]
    [InlineData("identity"), InlineData("reservations"), InlineData("documents"), InlineData("notifications"), InlineData("partners"),
        InlineData("gateway"), InlineData("portal"), InlineData("renderer")]
    public void Digest_WhereItIsGiven_NamesTheImage(string component)
    {
        var digest = "sha256:" + new string('a', 64);
        var chart = Rendered.Read(Renders.Template("production", $"image.digests.{component}={digest}").Succeeded());
        var images =
            chart.Pods.Where(pod => pod.Component == component || pod.Component.StartsWith($"{component}-", StringComparison.Ordinal))
            .Select(pod => pod.Main.Image).ToList();
        Assert.NotEmpty(images);
        Assert.All(images, image => Assert.EndsWith($"/{component}@{digest}", image, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^[a-z0-9.:/_-]+(:[\w.-]+|(:[\w.-]+)?@sha256:[0-9a-f]{64})$", RegexOptions.ExplicitCapture)]
    private static partial Regex OneVersion { get; }
}
