using k8s;
using k8s.Exceptions;

namespace EspaceFamille.Tool.Diagnose.Reading;

/// <summary>The operator's access to a cluster.</summary>
internal static class ClusterAccess
{
    private const string Variable = "KUBECONFIG";

    /// <exception cref="Failure">There is no kubeconfig, or it names no cluster.</exception>
    public static KubernetesClientConfiguration Find(string? file, string? context)
    {
        if (file is null && Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            file = named.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)[0];
        if (file is null && KubernetesClientConfiguration.IsInCluster())
            return KubernetesClientConfiguration.InClusterConfig();
        file ??= KubernetesClientConfiguration.KubeConfigDefaultLocation;
        if (!File.Exists(file))
            throw new Failure($"there is no kubeconfig {file}: name one by --kubeconfig or {Variable}");
        try
        {
            return KubernetesClientConfiguration.BuildConfigFromConfigFile(file, context);
        }
        catch (Exception wrong) when (wrong is KubeConfigException or YamlDotNet.Core.YamlException)
        {
            throw new Failure($"{file}: {wrong.Message}");
        }
    }
}
