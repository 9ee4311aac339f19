using System.Text;
using k8s.Models;

namespace EspaceFamille.Containers.Tests.Node;

/// <summary>
/// What a kubelet does with a pod's volumes and podman does not: it writes secrets and ConfigMaps to folders in memory,
/// several of them to one folder where they are projected, each key under its path, behind the link <c>..data</c> that a
/// change replaces; and a volume in memory belongs to one pod, where podman shares one among all pods with that name.
/// </summary>
internal sealed class Volumes(string memory, IReadOnlyDictionary<string, V1Secret> secrets, IReadOnlyDictionary<string, V1ConfigMap> maps)
{
    private const UnixFileMode ReadableByAll = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Everything = (UnixFileMode)0b111_111_111;

    /// <summary>The volume in a form that podman mounts.</summary>
    public V1Volume Of(string pod, V1Volume volume) => volume switch
    {
        { Projected: { } projected } => Laid(pod, volume.Name, projected.Sources.SelectMany(source => Files(source.Secret))),
        { Secret: { } secret } => Laid(pod, volume.Name, Chosen(secrets[secret.SecretName].StringData, secret.Items)),
        { ConfigMap: { } map } => Laid(pod, volume.Name, Chosen(maps[map.Name].Data, map.Items)),
        { EmptyDir: not null } => HostPath(volume.Name, Folder(pod, volume.Name, Everything)),
        _ => volume,
    };

    private IEnumerable<(string Path, string Content)> Files(V1SecretProjection source) =>
        Chosen(secrets[source.Name].StringData, source.Items);

    private static IEnumerable<(string Path, string Content)> Chosen(IDictionary<string, string> content, IList<V1KeyToPath>? items) =>
        items is null ? content.Select(one => (one.Key, one.Value)) : items.Select(item => (item.Path, content[item.Key]));

    private V1Volume Laid(string pod, string name, IEnumerable<(string Path, string Content)> files)
    {
        var folder = Folder(pod, name, Everything & ~(UnixFileMode.GroupWrite | UnixFileMode.OtherWrite));
        var version = Directory.CreateDirectory(Path.Combine(folder, "..first")).FullName;
        File.CreateSymbolicLink(Path.Combine(folder, "..data"), "..first");
        foreach (var (path, content) in files)
        {
            File.WriteAllText(Path.Combine(version, path), content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.SetUnixFileMode(Path.Combine(version, path), ReadableByAll);
            File.CreateSymbolicLink(Path.Combine(folder, path), Path.Combine("..data", path));
        }

        return HostPath(name, folder);
    }

    private string Folder(string pod, string name, UnixFileMode mode)
    {
        var folder = Directory.CreateDirectory(Path.Combine(memory, pod, name)).FullName;
        // Independent of the umask of this process.
        File.SetUnixFileMode(folder, mode);
        return folder;
    }

    private static V1Volume HostPath(string name, string folder) =>
        new() { Name = name, HostPath = new V1HostPathVolumeSource { Path = folder, Type = "Directory" } };
}
