namespace EspaceFamille.Documents.Domain.StorageSpace.Keys;

/// <summary>The key of a storage space, wrapped under its recovery code.</summary>
/// <param name="Salt">16 random bytes, new for each code.</param>
/// <param name="Envelope">The key, encrypted under the derived one.</param>
internal sealed record RecoveryWrap(byte[] Salt, byte[] Envelope);
