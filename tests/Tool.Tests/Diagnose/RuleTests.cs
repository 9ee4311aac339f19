using EspaceFamille.Tool.Diagnose.Rules;
using EspaceFamille.Tool.Diagnose.State;
using k8s.Models;
using Xunit;

namespace EspaceFamille.Tool.Tests.Diagnose;

/// <summary>Rules for states that no recorded case is in.</summary>
public sealed class RuleTests
{
    [Fact]
    public void Policies_RuleWithoutPeers_IsFoundOncePerPort()
    {
        var found = PolicyRules.Of(With(policies:
        [
            Policy("documents", "10.0.0.0/8"), Policy("identity", network: null), Policy("portal", network: null),
        ])).ToList();
        Assert.Equal(
            "identity, portal: the network policy names no network for the way to port 27017, so that it is open for every address.",
            Assert.Single(found).Text);
    }

    [Fact]
    public void Policies_None_IsANotice() => Assert.Equal(Severity.Notice, Assert.Single(PolicyRules.Of(With(policies: []))).Severity);

    [Fact]
    public void Versions_TwoAmongThePodsOfARelease_AreNamedWithTheirHosts() => Assert.StartsWith(
        "Pods of the release a are of 2 versions: 1.0.0 (documents); 1.1.0 (gateway, portal).",
        Assert.Single(VersionRules.Of(With(
            pods: [Pod("documents", "1.0.0"), Pod("gateway", "1.1.0"), Pod("portal", "1.1.0")]))).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("failed", "Helm's revision 10 of the release a failed.")]
    [InlineData("pending-upgrade", "Helm's revision 10 of the release a is pending-upgrade: a helm command runs, or was interrupted.")]
    [InlineData("deployed", null)]
    public void Release_StateOfItsLastRevision_IsAFinding(string status, string? text)
    {
        var state = With(pods: [Pod("portal", "1")], secrets: [Release(9, "superseded"), Release(10, status)]);
        Assert.Equal(text, ReleaseRules.Of(state).SingleOrDefault()?.Text);
    }

    [Fact]
    public void Crash_MemoryLimit_NamesTheLimit()
    {
        var pod = Pod("documents", "1");
        pod.Status.ContainerStatuses[0].State = new() { Terminated = new() { ExitCode = 137, Reason = "OOMKilled" } };
        Assert.Equal("documents ends because the memory limit was reached.", Assert.Single(CrashRules.Of(With(pods: [pod]))).Text);
    }

    /// <summary>The message of a container that ended is its one sentence; its log is only read where there is none.</summary>
    [Fact]
    public void Crash_TerminationMessage_IsTheSentence()
    {
        var pod = Pod("documents", "1");
        pod.Status.ContainerStatuses[0].State = new() { Terminated = new() { ExitCode = 78, Message = "Town:Code is missing.\n" } };
        Assert.Equal("documents ends with exit code 78: Town:Code is missing.", Assert.Single(CrashRules.Of(With(pods: [pod]))).Text);
    }

    [Fact]
    public void Secrets_OptionalOnes_AreNotMissing()
    {
        var pod = Pod("portal", "1");
        pod.Spec.Volumes = [new() { Name = "s", Secret = new() { SecretName = "maybe", Optional = true } }];
        pod.Spec.Containers[0].EnvFrom = [new() { SecretRef = new() { Name = "must" } }];
        Assert.Equal("The Secret must is missing.", Assert.Single(SecretRules.Of(With(pods: [pod], secrets: []))).Text);
    }

    private static ClusterState With(
        IReadOnlyList<V1Pod>? pods = null, IReadOnlyList<V1NetworkPolicy>? policies = null, IReadOnlyList<SecretKeys>? secrets = null)
    {
        var empty = new V1Deployment { Spec = new() { Template = new() { Spec = new() { Containers = [] } } } };
        return new() { Namespace = "famille", Pods = pods ?? [], Deployments = [empty], Policies = policies, Secrets = secrets };
    }

    private static V1Pod Pod(string component, string version) => new()
    {
        Metadata = new()
        {
            Name = $"{component}-1",
            Labels = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["app.kubernetes.io/component"] = component,
                ["app.kubernetes.io/instance"] = "a",
                ["app.kubernetes.io/version"] = version,
            },
        },
        Spec = new() { Containers = [new() { Name = component }] },
        Status = new() { Phase = "Running", ContainerStatuses = [new() { Name = component, State = new() { Running = new() } }] },
    };

    private static V1NetworkPolicy Policy(string name, string? network) => new()
    {
        Metadata = new() { Name = name },
        Spec = new()
        {
            Egress =
            [
                new() { Ports = [new() { Port = 27017 }], To = network is null ? null : [new() { IpBlock = new() { Cidr = network } }] },
            ],
        },
    };

    private static SecretKeys Release(int revision, string status) => new(
        $"sh.helm.release.v1.a.v{revision}", "helm.sh/release.v1", ["release"],
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = "a",
            ["status"] = status,
            ["version"] = $"{revision}",
        });
}
