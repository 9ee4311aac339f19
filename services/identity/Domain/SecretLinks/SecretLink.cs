using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.SecretLinks;

/// <summary>
/// A link of a mail: the holder of its secret may do one thing, once. The id is the hash of the secret, which itself is not stored.
/// </summary>
internal sealed record SecretLink : Aggregate
{
    public required SecretLinkKind Kind { get; init; }

    /// <summary>The account that it is bound to.</summary>
    public required string AccountId { get; init; }

    /// <summary>What it is bound to beside the account, such as the id of a proposal; null for nothing.</summary>
    public string? Subject { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset EndsAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>The id of the link with that secret.</summary>
    public static string IdOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
