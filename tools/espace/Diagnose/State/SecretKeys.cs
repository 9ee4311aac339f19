using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.State;

/// <summary>A Secret without its values.</summary>
/// <param name="Labels">Helm keeps the state of a release in those of its Secret.</param>
internal sealed record SecretKeys(string Name, string Type, IReadOnlyList<string> Keys, IReadOnlyDictionary<string, string> Labels)
{
    public static SecretKeys Of(V1Secret secret) => new(
        secret.Name(), secret.Type ?? "", [.. (secret.Data?.Keys ?? []).Order(StringComparer.Ordinal)],
        new Dictionary<string, string>(secret.Metadata.Labels ?? new Dictionary<string, string>(), StringComparer.Ordinal));
}
