using System.Text.Json;
using k8s;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rendering;

/// <summary>All objects of one render, in helm's output order.</summary>
public sealed class Rendered(IReadOnlyList<IKubernetesObject<V1ObjectMeta>> objects)
{
    public IReadOnlyList<IKubernetesObject<V1ObjectMeta>> Objects => objects;

    public static Rendered Read(string text) => new([.. Document.Split(text).Select(document => document.Parse())]);

    public Rendered Copy() =>
        new([.. objects.Select(one =>
            (IKubernetesObject<V1ObjectMeta>)JsonSerializer.Deserialize(JsonSerializer.Serialize(one, one.GetType()), one.GetType())!)]);

    public IEnumerable<T> Of<T>() => objects.OfType<T>();

    /// <summary>Every pod of the render, whatever creates it.</summary>
    public IEnumerable<Pod> Pods => objects.Select(Pod.Of).OfType<Pod>();

    /// <summary>Pods that serve until they receive SIGTERM.</summary>
    public IEnumerable<Pod> Servers => Pods.Where(pod => pod.Serves);

    public Pod Component(string component) => Servers.First(pod => pod.Component == component);

    public T Named<T>(string name) where T : IKubernetesObject<V1ObjectMeta> =>
        Of<T>().Single(one => one.Metadata.Name == $"{Renders.Release}-{name}");

    /// <summary>A copy with additional objects, or without some.</summary>
    public Rendered With(params IKubernetesObject<V1ObjectMeta>[] more) => new([.. objects, .. more]);

    public Rendered Without(Func<IKubernetesObject<V1ObjectMeta>, bool> some) => new([.. objects.Where(one => !some(one))]);
}
