using EspaceFamille.Chart.Tests.Tools;

namespace EspaceFamille.Containers.Tests.Stage;

/// <summary>What these tests need of the machine, and what of it is missing.</summary>
internal static class Machine
{
    private static readonly string[] Programs =
        ["podman", "runc", "buildah", "debootstrap", "docker-registry", "skopeo", "iptables", "python3"];

    private static readonly string[] Files = ["/usr/lib/cni/bridge", "/usr/lib/cni/dnsname", "/usr/lib/rabbitmq"];

    /// <summary>The helm that ./espace test names, or that of the PATH, or the one that was downloaded before.</summary>
    public static string? Helm { get; } =
        new[] { Environment.GetEnvironmentVariable("ESPACE_HELM"), OnPath("helm"), Path.Combine(Fetched.Folder, "helm") }
            .FirstOrDefault(File.Exists);

    /// <summary>What is missing; null where nothing is.</summary>
    public static string? Lacks { get; } = Missing();

    private static string? Missing()
    {
        if (!Environment.IsPrivilegedProcess)
            return "containers need root";
        var missing = Programs.Where(program => OnPath(program) is null).Concat(Files.Where(file => !Path.Exists(file))).ToList();
        if (missing.Count == 0 && Helm is null)
            missing.Add("helm");
        return missing.Count == 0 ? null : $"{string.Join(", ", missing)} not here";
    }

    private static string? OnPath(string program) =>
        $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin".Split(':')
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
