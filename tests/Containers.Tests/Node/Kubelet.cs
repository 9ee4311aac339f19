using EspaceFamille.Containers.Tests.Stage;
using EspaceFamille.TestKit;
using k8s;
using k8s.Models;

namespace EspaceFamille.Containers.Tests.Node;

/// <summary>Starts pods of a release on podman, as a node of a cluster would.</summary>
internal sealed class Kubelet(
    Podman podman, IReadOnlyDictionary<string, V1ConfigMap> maps, IReadOnlyDictionary<string, V1Secret> secrets, RestartLimits limits)
{
    /// <summary>EX_CONFIG: the policy of each job ends it.</summary>
    private const int WrongSetting = 78;

    /// <summary>Jobs run concurrently; podman sets up one network at a time.</summary>
    private static readonly SemaphoreSlim Turn = new(1);

    private readonly Volumes _volumes = new(podman.MemoryFolder, secrets, maps);

    public Task<RunningPod> StartAsync(V1StatefulSet set) =>
        PlayAsync(PodOf.Template(set.Spec.Template, set.Metadata.Name, _volumes, set.Spec.VolumeClaimTemplates), alias: null);

    /// <param name="turn">Which of its pods; the first is named as the Service, the others have that name as an alias.</param>
    public Task<RunningPod> StartAsync(V1Deployment deployment, int turn = 1)
    {
        var service = deployment.Metadata.Name;
        return turn == 1
            ? PlayAsync(PodOf.Template(deployment.Spec.Template, service, _volumes), alias: null)
            : PlayAsync(PodOf.Template(deployment.Spec.Template, $"{service}-{turn}", _volumes), alias: service);
    }

    /// <summary>One pod that no Service selects, with the user that the platform assigns and group 0, as on OpenShift.</summary>
    public Task<RunningPod> StartAssignedAsync(V1Deployment deployment, long user)
    {
        var template = deployment.Spec.Template;
        (template.Spec.SecurityContext.RunAsUser, template.Spec.SecurityContext.RunAsGroup) = (user, 0);
        return PlayAsync(PodOf.Template(template, $"{deployment.Metadata.Name}-assigned", _volumes), alias: null);
    }

    /// <summary>
    /// Runs its containers, the initial ones first, each in a pod of its own until it succeeds: up to the back-off limit of the job, and
    /// once where a setting is wrong.
    /// </summary>
    public async Task RunAsync(V1Job job)
    {
        foreach (var (number, pod) in Pods(job).Index())
            await RunAsync(job, pod, $"{job.Metadata.Name}-{number}");
    }

    /// <summary>Runs a pod without a controller to its end; returns its exit code and its log.</summary>
    public Task<(int Code, string Log)> RunAsync(V1Pod pod)
    {
        var limit = TimeSpan.FromSeconds(pod.Spec.ActiveDeadlineSeconds!.Value);
        return RunOnceAsync(new() { Metadata = pod.Metadata, Spec = pod.Spec }, pod.Metadata.Name, limit);
    }

    private async Task RunAsync(V1Job job, V1PodTemplateSpec template, string name)
    {
        var limit = TimeSpan.FromSeconds(job.Spec.ActiveDeadlineSeconds!.Value);
        for (var attempt = 0; ; attempt++)
        {
            var (code, log) = await RunOnceAsync(template, $"{name}-{attempt}", limit);
            if (code == 0)
                return;
            if (attempt >= job.Spec.BackoffLimit || code == WrongSetting)
                throw new InvalidOperationException($"{name} ended with {code}:\n{log}");
        }
    }

    private static IEnumerable<V1PodTemplateSpec> Pods(V1Job job)
    {
        var spec = job.Spec.Template.Spec;
        foreach (var container in (V1Container[])[.. spec.InitContainers ?? [], .. spec.Containers])
        {
            var alone = KubernetesJson.Deserialize<V1PodSpec>(KubernetesJson.Serialize(spec));
            (alone.InitContainers, alone.Containers) = (null, [container]);
            yield return new() { Metadata = job.Spec.Template.Metadata, Spec = alone };
        }
    }

    private async Task<(int Code, string Log)> RunOnceAsync(V1PodTemplateSpec template, string name, TimeSpan limit)
    {
        var pod = await PlayAsync(PodOf.Template(template, name, _volumes), alias: null);
        var code = await pod.EndAsync(limit);
        var log = await pod.LogAsync();
        await pod.RemoveAsync();
        return (code, log);
    }

    private async Task<RunningPod> PlayAsync(V1Pod pod, string? alias)
    {
        var named = pod.Spec.Containers.SelectMany(container => container.EnvFrom ?? []).Select(source => maps[source.ConfigMapRef.Name]);
        var documents = named.Select(map => KubernetesJson.Serialize(map)).Prepend(KubernetesJson.Serialize(pod));
        var file = Path.Combine(podman.Folder, $"{pod.Metadata.Name}.yaml");
        await File.WriteAllTextAsync(file, string.Join("\n---\n", documents));
        await Turn.WaitAsync();
        try
        {
            await podman.DoAsync("kube", "play", "--network", alias is null ? podman.Network : $"{podman.Network}:alias={alias}", file);
        }
        finally
        {
            Turn.Release();
        }

        var running = new RunningPod(podman, pod, limits);
        await running.FindAsync();
        return running;
    }
}
