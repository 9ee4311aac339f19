namespace EspaceFamille.Platform;

/// <summary>Section <c>KeyRing</c>: the secret that encrypts the Data Protection keys of this host.</summary>
internal sealed class KeyRingOptions
{
    internal const string Section = "KeyRing";

    /// <summary>The key that encrypts new Data Protection keys.</summary>
    public string ActiveKeyId { get; set; } = "";

    /// <summary>Key ids and their keys: 32 bytes each, in base64. An earlier key stays until all that it encrypts has expired.</summary>
    public IDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public SealingKeys Read() =>
        new(ActiveKeyId, Keys.ToDictionary(key => key.Key, key => Convert.FromBase64String(key.Value.Trim()), StringComparer.Ordinal));
}
