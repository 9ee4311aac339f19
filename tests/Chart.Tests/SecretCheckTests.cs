using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Shapes;
using EspaceFamille.Chart.Tests.Tools;
using Xunit;

namespace EspaceFamille.Chart.Tests;

/// <summary>Helm refuses to install where a Secret, or a key of one, is missing, and lists each with the command that makes it.</summary>
public sealed class SecretCheckTests
{
    private const string Mongo = "espace-famille-mongodb";

    [SkippableTheory]
    [InlineData("production")]
    [InlineData("everything")]
    public async Task Install_WithoutSecrets_ListsEachWithItsKeys(string set)
    {
        var needed = Needed(Renders.Of(set));

        var refusal = await InstallAsync(set, new Dictionary<string, string[]>(StringComparer.Ordinal));

        Assert.NotEqual(0, refusal.Code);
        Assert.Equal(
            needed.Select(one => $"There is no Secret {one.Key} with {string.Join(", ", one.Value)}").Order(StringComparer.Ordinal),
            refusal.Error.Split('\n').Where(line => line.StartsWith("There is no", StringComparison.Ordinal))
                .Select(line => line.TrimEnd('.', ':')).Order(StringComparer.Ordinal));
        Assert.Contains("./espace secrets --namespace famille --release espace-famille", refusal.Error, StringComparison.Ordinal);
        Assert.Contains(
            "kubectl --namespace famille create secret generic espace-famille-smtp --from-file=password=FILE --from-file=user=FILE",
            refusal.Error, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("production")]
    [InlineData("everything")]
    public async Task Install_AllSecrets_IsNotRefused(string set) =>
        (await InstallAsync(set, Needed(Renders.Of(set)))).Succeeded();

    [SkippableFact]
    public async Task Install_KeyThatIsMissing_IsNamedWithItsCommand()
    {
        var keys = Needed(Renders.Of("production"));
        keys[Mongo] = [.. keys[Mongo].Where(key => key != "reservations-uri")];

        var refusal = await InstallAsync("production", keys);

        Assert.Contains(
            $$$"""
            The Secret {{{Mongo}}} has no key reservations-uri:
                kubectl --namespace famille patch secret {{{Mongo}}} --patch '{"stringData": {"reservations-uri": "..."}}'
            """,
            refusal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("There is no Secret", refusal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("./espace secrets", refusal.Error, StringComparison.Ordinal);
    }

    /// <summary>No template can catch the error of `lookup`; the name of the template is a part of it.</summary>
    [SkippableFact]
    public async Task Install_ByAUserWhoMayNotReadSecrets_NamesTheValueThatLeavesTheCheckOut()
    {
        await using var cluster = await ClusterServer.StartAsync(Renders.Of("production"), mayReadSecrets: false);

        Assert.Contains("--set secrets.check=false", Install(Tool.Helm, "production", cluster).Error, StringComparison.Ordinal);
        Install(Tool.Helm, "production", cluster, "secrets.check=false").Succeeded();
    }

    [SkippableFact]
    public async Task Install_ByHelm3_RefusesAndInstallsAlike()
    {
        var refusal = await InstallAsync("production", new Dictionary<string, string[]>(StringComparer.Ordinal), Tool.Helm3);
        Assert.Contains($"There is no Secret {Mongo} with ", refusal.Error, StringComparison.Ordinal);
        (await InstallAsync("production", Needed(Renders.Of("production")), Tool.Helm3)).Succeeded();
    }

    private static async Task<Outcome> InstallAsync(string set, Dictionary<string, string[]> keys, Tool? helm = null)
    {
        await using var cluster = await ClusterServer.StartAsync(Renders.Of(set), keys);
        return Install(helm ?? Tool.Helm, set, cluster);
    }

    private static Outcome Install(Tool helm, string set, ClusterServer cluster, params string[] changes) => helm.Run([
        "install", Renders.Release, Tree.Chart, "--namespace", Renders.Namespace, "--values", Renders.Values(set), "--dry-run=server",
        "--disable-openapi-validation", "--kube-apiserver", cluster.Address,
        .. changes.SelectMany(change => new[] { "--set", change })]);

    /// <summary>The Secrets and keys that the objects of a render read, in the order of their names.</summary>
    private static Dictionary<string, string[]> Needed(Rendered chart)
    {
        var volumes = chart.Pods.SelectMany(pod => pod.Spec.Volumes ?? []).ToList();
        var read = volumes.Where(volume => volume.Secret is not null)
            .SelectMany(volume => volume.Secret.Items.Select(item => (volume.Secret.SecretName, item.Key)))
            .Concat(volumes.SelectMany(volume => volume.Projected?.Sources ?? []).Where(source => source.Secret is not null)
                .SelectMany(source => source.Secret.Items.Select(item => (source.Secret.Name, item.Key))))
            .Concat(chart.Of<TriggerAuthentication>().SelectMany(one => one.Spec.SecretTargetRef).Select(one => (one.Name, one.Key)))
            .Concat(chart.Pods.SelectMany(pod => pod.Spec.ImagePullSecrets ?? []).Select(one => (one.Name, ".dockerconfigjson")));
        return read.Distinct().GroupBy(one => one.Item1, StringComparer.Ordinal).ToDictionary(
            secret => secret.Key, secret => secret.Select(one => one.Item2).Order(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);
    }
}
