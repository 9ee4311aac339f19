using System.Text.Json;
using EspaceFamille.TestKit;
using k8s;
using k8s.Models;

namespace EspaceFamille.Containers.Tests.Stage;

/// <summary>What helm makes of the chart for a trial, and the secrets that go with it.</summary>
internal sealed class Release(IReadOnlyList<IKubernetesObject<V1ObjectMeta>> objects)
{
    private const string Name = "espace-famille";
    private const string Namespace = "famille";

    public IEnumerable<T> Of<T>() where T : IKubernetesObject<V1ObjectMeta> => objects.OfType<T>();

    public IReadOnlyDictionary<string, T> ByName<T>() where T : IKubernetesObject<V1ObjectMeta> => Of<T>().ToDictionary(one => one.Metadata.Name, StringComparer.Ordinal);

    /// <summary>The jobs of a hook in helm's order: by weight, then by name.</summary>
    public IEnumerable<V1Job> Hooks(string hook) =>
        from job in Of<V1Job>()
        where job.Metadata.Annotations["helm.sh/hook"].Split(',').Contains(hook, StringComparer.Ordinal)
        orderby int.Parse(job.Metadata.Annotations["helm.sh/hook-weight"], System.Globalization.CultureInfo.InvariantCulture), job.Metadata.Name
        select job;

    /// <param name="values">What is said beside the trial's values.</param>
    public static async Task<Release> RenderAsync(string folder, object values, bool isUpgrade = false)
    {
        var beside = Path.Combine(folder, "values.json");
        await File.WriteAllTextAsync(beside, JsonSerializer.Serialize(values));
        var chart = Path.Combine(Repository.Root, "deploy/helm/espace-famille");
        string[] command = ["template", Name, chart, "--namespace", Namespace, "--kube-version", "1.33.0", "--values", Path.Combine(chart, "ci/trial.yaml"), "--values", beside];
        return Read(await Run.OutputAsync(Machine.Helm!, isUpgrade ? [.. command, "--is-upgrade"] : command));
    }

    /// <summary>Every secret that a trial wants, drawn anew.</summary>
    public static async Task<IReadOnlyDictionary<string, V1Secret>> SecretsAsync() =>
        Read(await Run.OutputAsync(Path.Combine(Repository.Root, "espace"), ["secrets", "--namespace", Namespace, "--release", Name, "--trial"])).ByName<V1Secret>();

    private static Release Read(string yaml) => new([.. KubernetesYaml.LoadAllFromString(yaml).Cast<IKubernetesObject<V1ObjectMeta>>()]);
}
