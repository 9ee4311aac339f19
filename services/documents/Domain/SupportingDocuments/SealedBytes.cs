namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>Bytes encrypted under a key of the town: AES-256-GCM, a random nonce of 12 bytes, a tag of 16.</summary>
internal sealed record SealedBytes
{
    public required string KeyId { get; init; }
    public required byte[] Nonce { get; init; }
    public required byte[] Cipher { get; init; }
    public required byte[] Tag { get; init; }
}
