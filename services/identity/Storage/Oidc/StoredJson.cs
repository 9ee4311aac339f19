using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace EspaceFamille.Identity.Storage.Oidc;

/// <summary>OpenIddict's dictionaries in the form in which the records store them.</summary>
internal static class StoredJson
{
    public static ImmutableDictionary<string, TValue> Read<TValue>(string? json) => json is null
        ? ImmutableDictionary<string, TValue>.Empty
        : JsonSerializer.Deserialize<ImmutableDictionary<string, TValue>>(json)!;

    public static string? Write<TValue>(ImmutableDictionary<string, TValue> values) =>
        values.IsEmpty ? null : JsonSerializer.Serialize(values);

    public static ImmutableDictionary<CultureInfo, string> ByCulture(IReadOnlyDictionary<string, string> names) =>
        names.ToImmutableDictionary(name => CultureInfo.GetCultureInfo(name.Key), name => name.Value);

    public static Dictionary<string, string> ByCultureName(ImmutableDictionary<CultureInfo, string> names) =>
        names.ToDictionary(name => name.Key.Name, name => name.Value, StringComparer.Ordinal);
}
