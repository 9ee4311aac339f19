namespace EspaceFamille.Contracts.Receipts;

/// <summary>The secret that documents and reservations share. Several keys may be valid while one replaces another.</summary>
public sealed class ReceiptsOptions
{
    /// <summary>The key that new receipts are signed with.</summary>
    public string ActiveKeyId { get; set; } = "";

    /// <summary>Key ids and their keys: at least 32 bytes each, in base64.</summary>
    public IDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
