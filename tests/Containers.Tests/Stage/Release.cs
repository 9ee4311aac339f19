using System.Text.Json;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using k8s;
using k8s.Models;

namespace EspaceFamille.Containers.Tests.Stage;

/// <summary>The objects that helm renders from the chart for a trial, and their secrets.</summary>
internal sealed class Release(IReadOnlyList<IKubernetesObject<V1ObjectMeta>> objects)
{
    public const string Namespace = "famille";
    private const string Name = "espace-famille";
    private const string ChartFolder = "chart";

    public IEnumerable<T> Of<T>() where T : IKubernetesObject<V1ObjectMeta> => objects.OfType<T>();

    public IReadOnlyDictionary<string, T> ByName<T>() where T : IKubernetesObject<V1ObjectMeta> =>
        Of<T>().ToDictionary(one => one.Metadata.Name, StringComparer.Ordinal);

    /// <summary>The town that the chart in this folder imports.</summary>
    public static string TownFolder(string folder) => Path.Combine(folder, ChartFolder, "demo");

    /// <summary>Copies the chart to this folder, with the tests' town instead of the demo town.</summary>
    public static void Prepare(string folder)
    {
        var (from, to) = (Path.Combine(Repository.Root, "deploy/helm/espace-famille"), Path.Combine(folder, ChartFolder));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(Path.Combine(from, "demo/"), StringComparison.Ordinal)))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        TestTown.Write(TownFolder(folder), TownPlans.Containers);
    }

    /// <summary>What the accounts of that town sign in with.</summary>
    public static string Credentials(string folder) => Path.Combine(folder, "credentials.csv");

    /// <summary>Replaces the accounts of the demo town, for which the secrets were generated, by those of the tests' town.</summary>
    public static void GiveAccounts(IReadOnlyDictionary<string, V1Secret> secrets, string folder)
    {
        var file = Credentials(folder);
        TrialCredentials.Write(file, TownFolder(folder));
        secrets[$"{Name}-trial-accounts"].StringData["accounts.csv"] = File.ReadAllText(file);
        var family = secrets[$"{Name}-test"].StringData;
        family["password"] = TrialCredentials.Password(family["login"]);
    }

    /// <param name="values">Values that override the trial's.</param>
    public static async Task<Release> RenderAsync(string folder, object values, bool isUpgrade = false)
    {
        var beside = Path.Combine(folder, "values.json");
        await File.WriteAllTextAsync(beside, JsonSerializer.Serialize(values));
        var chart = Path.Combine(folder, ChartFolder);
        string[] command =
        [
            "template", Name, chart, "--namespace", Namespace, "--kube-version", "1.33.0",
            "--values", Path.Combine(chart, "ci/trial.yaml"), "--values", beside,
        ];
        return Read(await Run.OutputAsync(Machine.Helm!, isUpgrade ? [.. command, "--is-upgrade"] : command));
    }

    /// <summary>Every secret of a trial, newly generated.</summary>
    public static async Task<IReadOnlyDictionary<string, V1Secret>> SecretsAsync()
    {
        string[] command = ["secrets", "--namespace", Namespace, "--release", Name, "--trial"];
        return Read(await Run.OutputAsync(Path.Combine(Repository.Root, "espace"), command)).ByName<V1Secret>();
    }

    private static Release Read(string yaml) => new([.. KubernetesYaml.LoadAllFromString(yaml).Cast<IKubernetesObject<V1ObjectMeta>>()]);
}
